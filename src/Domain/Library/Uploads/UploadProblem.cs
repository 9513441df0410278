namespace FunQuail.Domain.Library.Uploads;

/// <summary>One thing that is wrong with a file.</summary>
public sealed record UploadProblem(string? Field, string Code, string Message)
{
    public const int MaxCount = 20;
}

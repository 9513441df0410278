namespace FunQuail.Web.Http;

/// <summary>What the framework throws for forms that are none.</summary>
internal static class FormBodies
{
    /// <summary>A form that breaks off is told by an input error. One that is too large has an answer of its own.</summary>
    public static bool IsUnreadable(Exception failure) =>
        failure is InvalidDataException or IOException && failure is not BadHttpRequestException;
}

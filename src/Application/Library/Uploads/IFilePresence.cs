namespace FunQuail.Application.Library.Uploads;

/// <summary>Whether a file is still where it was.</summary>
public interface IFilePresence
{
    bool IsThere(string folder, string fileName);
}

using FunQuail.Application.Library.Uploads;

namespace FunQuail.Infrastructure.Library.Import;

internal sealed class FilePresence : IFilePresence
{
    public bool IsThere(string folder, string fileName) => File.Exists(Path.Combine(folder, fileName));
}

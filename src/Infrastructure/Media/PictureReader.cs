using FunQuail.Application.Media.Attachments;
using FunQuail.Domain.Common;

namespace FunQuail.Infrastructure.Media;

internal sealed class PictureReader : IPictureReader
{
    public Result<PictureFacts> Read(ReadOnlySpan<byte> content)
    {
        var header = PictureHeader.Read(content);
        return header.Succeeded
            ? new PictureFacts(header.Value.Mimetype, header.Value.Width, header.Value.Height)
            : header.As<PictureFacts>();
    }
}

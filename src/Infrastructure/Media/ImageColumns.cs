using FunQuail.Application.Media.Attachments;
using FunQuail.Infrastructure.Persistence.Sql;

namespace FunQuail.Infrastructure.Media;

/// <summary>A picture inside other views: columns of an attachment with alias i.</summary>
internal static class ImageColumns
{
    public const string All = "i.guid, i.mimetype, i.size, i.creation_date, i.source";

    private const int Count = 5;

    public static Image? TakeOrNull(Row row)
    {
        if (!row.IsNull()) return Take(row);

        row.Skip(Count);
        return null;
    }

    public static Image Take(Row row)
    {
        var guid = row.Guid();
        var name = guid.ToString();
        return new Image
        {
            Guid = guid,
            Mimetype = row.Text(),
            Size = row.Long(),
            CreationDate = row.Moment(),
            Urls = new ImageUrls
            {
                Source = row.TextOrNull(),
                Original = row.Address.Attachment(name, "/original"),
                MediumSquareCrop = row.Address.Attachment(name, "/medium-square-crop"),
                LargeSquareCrop = row.Address.Attachment(name, "/large-square-crop"),
            },
        };
    }
}

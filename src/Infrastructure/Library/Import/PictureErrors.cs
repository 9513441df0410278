using FunQuail.Domain.Common;

namespace FunQuail.Infrastructure.Library.Import;

/// <summary>Why a picture was left out of an import. The file it belongs to is imported without it.</summary>
internal static class PictureErrors
{
    public static readonly Error TooLarge = Error.Invalid(
        "picture.too_large", "The picture takes more than 16 MiB. Save it smaller.");

    public static readonly Error TooMany = Error.Invalid(
        "picture.too_many",
        "The pictures of this folder's files take more than 64 MiB together. Give all files the same one, or smaller ones.");

    public static readonly Error Empty = Error.Invalid("picture.empty", "The picture is empty or no regular file. Replace it.");

    public static readonly Error Unreadable =
        Error.Unavailable("picture.unreadable", "The picture cannot be read: let FunQuail's user read it.");
}

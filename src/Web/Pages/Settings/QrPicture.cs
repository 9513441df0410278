using QRCoder;

namespace FunQuail.Web.Pages.Settings;

/// <summary>A text as a picture for cameras (ISO/IEC 18004), small enough to stand in the page itself.</summary>
internal static class QrPicture
{
    private const int PixelsPerDot = 4;

    public static string Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(code);
        return "data:image/png;base64," + Convert.ToBase64String(picture.GetGraphic(PixelsPerDot));
    }
}

using System.Net;

namespace FunQuail.Web.V1;

/// <summary>A text.</summary>
/// <param name="Text">The text as it was written.</param>
/// <param name="ContentType">How it is written: here always as plain text.</param>
/// <param name="Html">The same for a page to show.</param>
internal sealed record Content(string Text, string ContentType, string Html)
{
    public static Content? Of(string? text) => text is null ? null : new Content(text, "text/plain", HtmlOf(text));

    private static string HtmlOf(string text)
    {
        var paragraphs = WebUtility.HtmlEncode(text).ReplaceLineEndings("\n").Split("\n\n");
        return string.Concat(paragraphs.Select(one => $"<p>{one.Replace("\n", "<br>", StringComparison.Ordinal)}</p>"));
    }
}

/// <summary>A text that is sent.</summary>
internal sealed record NewContent
{
    /// <summary>The text.</summary>
    public string? Text { get; init; }

    /// <summary>`text/markdown`, `text/html` or `text/plain`. It is kept as it is, and shown as plain text.</summary>
    public string? ContentType { get; init; }
}

namespace FunQuail.Web.Pages;

/// <summary>
/// What a page may load and do (Content Security Policy): its own style and pictures, and forms that come back here. A page that
/// needs more says what.
/// </summary>
internal sealed class PagePolicy
{
    private const string Always =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Where the page's forms may lead in the end: browsers hold forms to this along redirects, too.</summary>
    private string? FormTarget { get; init; }

    private bool RunsScripts { get; init; }

    public static string Of(HttpContext context)
    {
        var page = context.Features.Get<PagePolicy>() ?? new PagePolicy();
        var scripts = page.RunsScripts ? "; script-src 'self'" : "";
        return page.FormTarget is null
            ? $"{Always}{scripts}; form-action 'self'"
            : $"{Always}{scripts}; form-action 'self' {page.FormTarget}";
    }

    /// <summary>Lets the page's forms end at another address, of which only scheme and host are told.</summary>
    public static void AllowFormsTo(HttpContext context, Uri target)
    {
        var source = target.Scheme is "http" or "https" ? target.GetLeftPart(UriPartial.Authority) : target.Scheme + ":";
        context.Features.Set(new PagePolicy { FormTarget = source });
    }

    public static void AllowScripts(HttpContext context) => context.Features.Set(new PagePolicy { RunsScripts = true });
}

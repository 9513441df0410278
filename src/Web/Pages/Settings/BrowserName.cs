namespace FunQuail.Web.Pages.Settings;

/// <summary>
/// What people call a browser, from what it calls itself (RFC 9110, 10.1.5). Browsers name others, too, so the order counts.
/// </summary>
internal static class BrowserName
{
    private const int LongestUnknown = 60;

    private static readonly (string Word, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("Vivaldi", "Vivaldi"), ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("Chrome", "Chrome"), ("CriOS", "Chrome"), ("Safari", "Safari"),
    ];

    private static readonly (string Word, string Name)[] Systems =
    [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"),
        ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ];

    public static string Of(string? userAgent)
    {
        if (userAgent is null) return "An unknown browser";
        var (browser, system) = (Find(Browsers, userAgent), Find(Systems, userAgent));
        if (browser is null) return userAgent.Length > LongestUnknown ? userAgent[..LongestUnknown] + "…" : userAgent;
        return system is null ? browser : $"{browser} on {system}";
    }

    private static string? Find((string Word, string Name)[] known, string userAgent) =>
        known.FirstOrDefault(one => userAgent.Contains(one.Word, StringComparison.Ordinal)).Name;
}

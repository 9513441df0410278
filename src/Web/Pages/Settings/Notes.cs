namespace FunQuail.Web.Pages.Settings;

/// <summary>What has just been done. Addresses carry the word, so that nobody else's sentences are shown.</summary>
internal static class Notes
{
    private static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
    {
        ["profile"] = "Your profile is changed.",
        ["avatar"] = "Your picture is changed.",
        ["avatar-gone"] = "No picture of you is shown any more.",
        ["email"] = "A message is on its way to the new address. It becomes yours here when you open the link.",
        ["password"] = "Your password is changed, and your other sessions are ended.",
        ["session"] = "The session is ended.",
        ["two-factor-off"] = "Logging in takes your password alone from now on.",
        ["changed"] = "The application is changed.",
        ["deleted"] = "The application is deleted, and its tokens open nothing any more.",
        ["revoked"] = "The application has no access any more.",
    };

    public static string? Of(string? done) => done is null ? null : Sentences.GetValueOrDefault(done);
}

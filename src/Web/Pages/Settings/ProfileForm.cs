using FunQuail.Application.Identity.Accounts;

namespace FunQuail.Web.Pages.Settings;

/// <summary>What somebody says of themselves, as a form has it; a blank field means none.</summary>
public sealed record ProfileForm(string? Name, string? Summary, string PrivacyLevel)
{
    public static ProfileForm Of(OwnAccount account) => new(account.Name, account.Summary, account.PrivacyLevel);

    /// <summary>Browsers send the ends of lines as two characters.</summary>
    public static ProfileForm Of(IFormCollection form) => new(
        Filled(form["name"].ToString().Trim()),
        Filled(form["summary"].ToString().ReplaceLineEndings("\n").Trim()),
        form["privacy_level"].ToString());

    private static string? Filled(string text) => text.Length == 0 ? null : text;
}

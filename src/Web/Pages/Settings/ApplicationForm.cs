using FunQuail.Application.Identity.OAuth;

namespace FunQuail.Web.Pages.Settings;

/// <summary>What the form of an application holds.</summary>
/// <param name="RedirectUris">One a line.</param>
/// <param name="Scopes">The chosen ones.</param>
public sealed record ApplicationForm(string Name, string RedirectUris, IReadOnlyList<string> Scopes)
{
    public static readonly ApplicationForm New = new("", "", ["read"]);

    public static ApplicationForm Of(IFormCollection form) => new(
        form["name"].ToString(), form["redirect_uris"].ToString(), [.. form["scopes"].OfType<string>()]);

    public static ApplicationForm Of(FullApplication application) => new(
        application.Name, application.RedirectUris.Replace(' ', '\n'), application.Scopes.Split(' '));

    public string ScopeText => string.Join(' ', Scopes);
}

using FunQuail.Application.Identity.OAuth;

namespace FunQuail.Web.V1.OAuth;

/// <summary>An application as whoever is asked to trust it sees it.</summary>
/// <param name="ClientId">What the application calls itself by.</param>
/// <param name="Name">What people know it as.</param>
/// <param name="Scopes">The most that it may do, separated by blanks.</param>
/// <param name="Created">When it was registered.</param>
/// <param name="Updated">When it was changed last.</param>
internal sealed record App(string ClientId, string Name, string Scopes, DateTimeOffset Created, DateTimeOffset Updated)
{
    public static App From(BaseApplication view) =>
        new(view.ClientId, view.Name, view.Scopes, view.CreationDate, view.UpdateDate);
}

/// <summary>An application that has just registered itself. The secret is shown here and never again.</summary>
/// <param name="ClientId">What the application calls itself by.</param>
/// <param name="Name">What people know it as.</param>
/// <param name="Scopes">The most that it may do, separated by blanks.</param>
/// <param name="ClientSecret">By which it proves itself; null for one that can keep no secret.</param>
/// <param name="Created">When it was registered.</param>
/// <param name="Updated">When it was changed last.</param>
/// <param name="RedirectUris">Where it may be answered when it asks people for consent, separated by blanks.</param>
internal sealed record RegisteredApp(
    string ClientId, string Name, string Scopes, string? ClientSecret, DateTimeOffset Created, DateTimeOffset Updated,
    string RedirectUris)
{
    public static RegisteredApp From(RevealedApplication view) => new(
        view.Application.ClientId, view.Application.Name, view.Application.Scopes, view.Secret, view.Application.CreationDate,
        view.Application.UpdateDate, view.Application.RedirectUris);
}

/// <summary>
/// An application as its owner sees it. The reference shows the secret's digest and the token to whoever reads it; here they are
/// null in every answer but the one that made them.
/// </summary>
/// <param name="ClientId">What the application calls itself by.</param>
/// <param name="Name">What people know it as.</param>
/// <param name="Scopes">The most that it may do, separated by blanks.</param>
/// <param name="ClientSecret">By which it proves itself; null but in the answer that made it.</param>
/// <param name="Created">When it was registered.</param>
/// <param name="Updated">When it was changed last.</param>
/// <param name="RedirectUris">Where it may be answered when it asks people for consent, separated by blanks.</param>
/// <param name="Token">Opens its owner's things; null but in the answer that made it.</param>
internal sealed record OwnApp(
    string ClientId, string Name, string Scopes, string? ClientSecret, DateTimeOffset Created, DateTimeOffset Updated,
    string RedirectUris, string? Token)
{
    public static OwnApp From(FullApplication view) => From(new RevealedApplication(view, null, null));

    public static OwnApp From(RevealedApplication view) => new(
        view.Application.ClientId, view.Application.Name, view.Application.Scopes, view.Secret, view.Application.CreationDate,
        view.Application.UpdateDate, view.Application.RedirectUris, view.Token);
}

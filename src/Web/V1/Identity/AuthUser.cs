using FunQuail.Application.Identity.Accounts;

namespace FunQuail.Web.V1.Identity;

/// <summary>An account as the library that the original logs in by shows it.</summary>
/// <param name="Pk">The number of the account.</param>
/// <param name="Username">The name to log in with.</param>
/// <param name="Email">Where messages go.</param>
/// <param name="FirstName">Always empty: people have one name here.</param>
/// <param name="LastName">Always empty, too.</param>
internal sealed record AuthUser(int Pk, string Username, string Email, string FirstName, string LastName)
{
    public static AuthUser From(int account, OwnAccount view) => new(account, view.Username, view.Email, "", "");
}

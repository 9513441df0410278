using FunQuail.Application.Common.Security;

namespace FunQuail.Web.Http.Authentication;

/// <summary>The account behind a viewer.</summary>
internal static class ViewerAccount
{
    /// <summary>
    /// The key of the account; for endpoints whose scope nobody has who has no account. That is so of all scopes but those that
    /// the unknown may be given.
    /// </summary>
    public static int Account(this Viewer viewer) =>
        viewer.AccountId ?? throw new InvalidOperationException("The endpoint lets in viewers who have no account.");
}

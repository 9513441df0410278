namespace FunQuail.Web.Http.RateLimits;

/// <summary>What requests do, as far as limits tell it apart. The scope follows from the action and from who asks.</summary>
internal static class RateActions
{
    /// <summary>Whatever has no scope of its own.</summary>
    public const string Wildcard = "wildcard";

    public const string List = "list";
    public const string Retrieve = "retrieve";
    public const string Create = "create";
    public const string Update = "update";
    public const string Destroy = "destroy";
    public const string Subsonic = "subsonic";
    public const string Reports = "reports";
    public const string OAuthApplication = "oauth-app";
    public const string OAuthAuthorize = "oauth-authorize";
    public const string OAuthToken = "oauth-token";
    public const string OAuthRevoke = "oauth-revoke-token";
    public const string LogIn = "login";
    public const string SignUp = "signup";
    public const string VerifyEmail = "verify-email";
    public const string PasswordChange = "password-change";
    public const string PasswordReset = "password-reset";
    public const string PasswordResetConfirm = "password-reset-confirm";
    public const string Fetch = "fetch";
}

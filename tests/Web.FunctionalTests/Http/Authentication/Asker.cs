namespace FunQuail.Web.FunctionalTests.Http.Authentication;

/// <summary>Who sends a request, seen from whoever owns the thing that it is about.</summary>
internal enum Asker
{
    Nobody,

    /// <summary>Somebody with an account and no permissions.</summary>
    Another,

    Owner,

    /// <summary>An application that acts for the owner, with every scope that it can have but the one that is needed.</summary>
    Application,

    Moderator,

    Administrator,
}

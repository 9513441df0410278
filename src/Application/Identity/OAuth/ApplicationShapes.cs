using FunQuail.Domain.Identity.OAuth;

namespace FunQuail.Application.Identity.OAuth;

/// <summary>Shows what a command has in its hands.</summary>
internal static class ApplicationShapes
{
    public static FullApplication Shown(this OAuthApplication application, ApplicationToken? token = null) => new()
    {
        Guid = application.Guid,
        ClientId = application.ClientId,
        Name = application.Name,
        Scopes = application.Scopes,
        CreationDate = application.CreationDate,
        UpdateDate = application.UpdateDate,
        RedirectUris = application.RedirectUris,
        OwnerId = application.OwnerId,
        LastUseDate = token?.LastUseDate,
    };
}

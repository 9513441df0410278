namespace FunQuail.Web.V1.Identity;

/// <summary>
/// The addresses of accounts, which the original has twice: its web app asks for <c>users/me</c>, its Android app for
/// <c>users/users/me</c>.
/// </summary>
internal static class UserRoutes
{
    public static void Map(IEndpointRouteBuilder v1)
    {
        Map(v1.MapGroup("users"), "v1.users");
        Map(v1.MapGroup("users/users").ExcludeFromDescription(), "v1.users.users");
    }

    private static void Map(IEndpointRouteBuilder users, string name)
    {
        LoginEndpoints.Map(users, name);
        OwnAccountEndpoints.Map(users, name);
        ProfileEndpoints.Map(users, name);
        SubsonicTokenEndpoints.Map(users, name);
    }
}

using FunQuail.Application.Instance.About;
using MediatR;

namespace FunQuail.Web.Pages.Home;

/// <summary>Where a person arrives who types the server's bare address.</summary>
internal static class HomeEndpoints
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/", Show).WithName("pages.home");

    private static async Task<IResult> Show(IMediator app, CancellationToken ct) =>
        Page.Of<HomePage>((nameof(HomePage.About), (await app.Send(new GetInstanceAbout(), ct)).Value.View));
}

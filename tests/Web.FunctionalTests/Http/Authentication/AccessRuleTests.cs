using FunQuail.Application.Identity.Scopes;
using FunQuail.Web.FunctionalTests.V1.OAuth;
using FunQuail.Web.Http.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Web.FunctionalTests.Http.Authentication;

/// <summary>Walks every route of every API.</summary>
internal sealed class AccessRuleTests
{
    /// <summary>Whoever adds an open route names it here, and means it.</summary>
    private static readonly string[] Open =
    [
        "/health/live", "/health/ready", "/.well-known/nodeinfo", "/.well-known/oauth-authorization-server",
        "/media/attachments/{guid:guid}/original", "/media/attachments/{guid:guid}/medium-square-crop",
        "/media/attachments/{guid:guid}/large-square-crop", "/api/v2/instance/about", "/api/v2/instance/nodeinfo/2.1",
        "/api/v2/openapi.json", "/api/v1/openapi.json", "/api/v2/rate-limit", "/api/v2/users POST", "/api/v1/rate-limit",
        "/api/v1/oauth/apps POST", "/api/v1/oauth/apps/{clientId}", "/api/v1/oauth/token POST",
        "/api/v1/oauth/revoke POST", "/api/v1/oauth/introspect POST",
        "/api/v1/users/login POST", "/api/v1/users/logout POST", "/api/v1/users/users/login POST",
        "/api/v1/users/users/logout POST", "/api/v1/auth/registration POST", "/api/v1/auth/registration/verify-email POST",
        "/api/v1/auth/registration/account-confirm-email/{key}", "/api/v1/auth/password/reset POST",
        "/api/v1/auth/password/reset/confirm POST",
    ];

    private OAuthServer _server = null!;

    private IReadOnlyList<RouteEndpoint> Routes =>
        [.. _server.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];

    [OneTimeSetUp]
    public async Task Start() => _server = await OAuthServer.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await _server.DisposeAsync();

    [Test]
    public void Every_route_declares_who_may_come_in()
    {
        Assert.That(Routes, Has.Count.GreaterThan(50));
        Assert.That(
            Routes.Where(route => route.Metadata.GetMetadata<AccessRule>() is null).Select(NameOf), Is.Empty);
    }

    [Test]
    public void What_is_open_is_named_here() => Assert.That(
        Routes.Where(route => route.Metadata.GetMetadata<AccessRule>()!.Topic is null && !IsPage(route)).Select(NameOf),
        Is.EquivalentTo(Open));

    [Test]
    public void Every_scope_that_a_route_takes_is_one()
    {
        var scopes = _server.Services.GetRequiredService<ScopeRegistry>();
        var taken = from route in Routes
                    from method in route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
                    let scope = route.Metadata.GetMetadata<AccessRule>()!.ScopeOf(method)
                    where scope is not null && scopes.Find(scope) is null
                    select $"{NameOf(route)} takes {scope}";

        Assert.That(taken, Is.Empty);
    }

    [Test]
    public async Task Every_route_that_takes_a_scope_turns_the_unknown_away()
    {
        var closed = Routes.Where(route => route.Metadata.GetMetadata<AccessRule>()!.Topic is not null).ToList();
        Assert.That(closed, Has.Count.GreaterThan(35));
        foreach (var route in closed)
        {
            foreach (var method in route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods)
            {
                using var answer = await _server.SendAsync(method, Filled(route));
                Assert.That((int)answer.StatusCode, Is.EqualTo(401), $"{method} {NameOf(route)}");
                Assert.That(answer.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Bearer realm=\"api\""), NameOf(route));
            }
        }
    }

    [Test]
    public async Task Every_read_of_the_catalogue_is_open_where_the_server_says_so_and_nothing_else_is()
    {
        await using var open = await OAuthServer.StartAsync(("ApiAuthenticationRequired", "false"));
        foreach (var route in Routes.Where(route => route.Metadata.GetMetadata<AccessRule>()!.Topic is not null))
        {
            foreach (var method in route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods)
            {
                using var answer = await open.SendAsync(method, Filled(route));
                var isOpen = method is "GET" or "HEAD"
                    && route.Metadata.GetMetadata<AccessRule>() is { Topic: "libraries", NeedsAccount: false };
                Assert.That((int)answer.StatusCode, isOpen ? Is.Not.EqualTo(401) : Is.EqualTo(401), $"{method} {NameOf(route)}");
            }
        }
    }

    [Test]
    public void A_route_that_declares_nothing_is_not_served()
    {
        var served = false;
        var admission = new Admission(_ =>
        {
            served = true;
            return Task.CompletedTask;
        });
        var context = new DefaultHttpContext();
        context.SetEndpoint(new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/x"), 0, null, "x"));

        Assert.That(
            async () => await admission.InvokeAsync(context, new RequestViewer()),
            Throws.InvalidOperationException.With.Message.Contains("/x"));
        Assert.That(served, Is.False);
    }

    /// <summary>Pages show strangers where to log in, and have tests of their own.</summary>
    private static bool IsPage(RouteEndpoint route) =>
        route.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName.StartsWith("pages.", StringComparison.Ordinal) == true;

    private static string NameOf(RouteEndpoint route)
    {
        var path = "/" + route.RoutePattern.RawText!.Trim('/');
        var methods = route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods;
        return methods.Contains("GET") ? path : $"{path} {string.Join(' ', methods)}";
    }

    private static string Filled(RouteEndpoint route) => ("/" + route.RoutePattern.RawText!.Trim('/'))
        .Replace("{guid:guid}", "00000000-0000-0000-0000-000000000001", StringComparison.Ordinal)
        .Replace("{name}", "x", StringComparison.Ordinal)
        .Replace("{code}", "x", StringComparison.Ordinal)
        .Replace("{username}", "x", StringComparison.Ordinal)
        .Replace("{clientId}", "x", StringComparison.Ordinal);
}

using FunQuail.Application.Catalog;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Federation;
using FunQuail.Application.Identity;
using FunQuail.Application.Identity.Access;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Media;
using FunQuail.Infrastructure;
using FunQuail.Infrastructure.Common;
using FunQuail.Infrastructure.Persistence.Connections;
using FunQuail.Web.Hosting.Imports;
using FunQuail.Web.Hosting.Options;
using FunQuail.Web.Http;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.OpenApi;
using FunQuail.Web.Http.RateLimits;
using FunQuail.Web.Pages;
using FunQuail.Web.V1;
using FunQuail.Web.V2;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FunQuail.Web.Hosting;

/// <summary>What the program is made of. A module adds its line here.</summary>
internal static class Services
{
    /// <summary>What every verb that touches the library needs.</summary>
    public static IServiceCollection AddFunQuail(
        this IServiceCollection services, FunQuailSettings settings, DatabaseServer database)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddDatabaseServer(database);
        services.AddMessaging();
        services.AddInfrastructure();
        services.AddMedia();
        services.AddIdentity(new RegistrationPolicy(settings.Registration));
        services.AddFederation();
        services.AddCatalog(settings.JoinPhrases);
        services.AddAccess();
        services.AddSingleton(InstanceProfiles.From(settings));
        services.AddSingleton(new StorageOptions(settings.DataPath));
        services.AddSingleton(settings.Transcoding);
        services.AddSingleton(settings.Mail);
        services.AddSingleton(RateScopes.Read(settings.RateLimiting, settings.RateLimits).Value);
        services.AddSingleton(TrustedProxies.Read(settings.TrustedProxies).Value);
        services.AddSingleton(new AccessPolicy(AnonymousMayRead: !settings.ApiAuthenticationRequired));
        services.AddSingleton(settings.TokenLifetimes);
        services.AddSingleton(provider => new PublicAddress(settings.PublicUrl ?? ListenAddresses.Bound(provider)));
        return services;
    }

    /// <summary>What only the server needs: endpoints, and the workers that run beside them.</summary>
    public static IServiceCollection AddServer(this IServiceCollection services, ServeOptions options)
    {
        services.AddSingleton(options);
        services.AddOpenCors();
        services.AddAdmission();
        services.AddRateLimits();
        services.AddSingleton<DocumentCache>();
        services.AddV1();
        services.AddV2();
        services.AddPages();
        services.AddBackgroundWork();
        if (options.Music is not null) services.AddHostedService<MusicFolder>();
        if (options.Demo ?? options.Music is null) services.AddHostedService<DemoAtFirstStart>();
        return services;
    }
}

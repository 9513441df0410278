using FunQuail.Infrastructure.Persistence.Connections;
using FunQuail.Web.Hosting.Options;

namespace FunQuail.Web.Hosting;

/// <summary>Puts the server together. The database is opened before and closed after it, by the caller.</summary>
internal static class FunQuailHost
{
    private static readonly TimeSpan DrainingTime = TimeSpan.FromSeconds(20);

    /// <param name="replace">The last word on the services, for tests.</param>
    public static WebApplication Build(
        ServeOptions options,
        FunQuailSettings settings,
        IConfiguration configuration,
        DatabaseServer database,
        ILoggerFactory logs,
        Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(FunQuailHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.AddConfiguration(configuration);
        builder.WebHost.UseUrls([.. ListenAddresses.Read(configuration).Select(address => address.OriginalString)]);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        builder.Services.AddSingleton(logs);
        builder.Services.AddSingleton<IHostLifetime, ToldByCaller>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = DrainingTime);
        builder.Services.AddFunQuail(settings, database);
        builder.Services.AddServer(options);
        replace?.Invoke(builder.Services);

        var app = builder.Build();
        app.MapFunQuail();
        return app;
    }

    /// <summary>Signals are heard by the program's edge, which also covers the time before and after the server.</summary>
    private sealed class ToldByCaller : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

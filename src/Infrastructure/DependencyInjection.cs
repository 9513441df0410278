using FunQuail.Application.Common.Idempotency;
using FunQuail.Application.Common.Mail;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Ports;
using FunQuail.Infrastructure.Catalog;
using FunQuail.Infrastructure.Common;
using FunQuail.Infrastructure.Common.Idempotency;
using FunQuail.Infrastructure.Common.Limits;
using FunQuail.Infrastructure.Common.Mail;
using FunQuail.Infrastructure.Federation;
using FunQuail.Infrastructure.Identity;
using FunQuail.Infrastructure.Library;
using FunQuail.Infrastructure.Library.Import;
using FunQuail.Infrastructure.Library.TagReading;
using FunQuail.Infrastructure.Library.Transcoding;
using FunQuail.Infrastructure.Media;
using FunQuail.Infrastructure.Media.Blobs;
using FunQuail.Infrastructure.Persistence;
using FunQuail.Infrastructure.Persistence.Jobs;
using FunQuail.Infrastructure.Persistence.Sql;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace FunQuail.Infrastructure;

/// <summary>Supplies the ports of Application. The host adds the <see cref="NpgsqlDataSource"/> it connects by.</summary>
public static class DependencyInjection
{
    public static IServiceCollection AddInfrastructure(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IIdGenerator, Version7Ids>();
        services.AddSingleton<IMailer, Mailer>();
        return services.AddPersistence().AddReads().AddMediaAdapters().AddTagReading()
            .AddIdentityAdapters().AddFederationAdapters().AddAccessAdapters()
            .AddCatalogAdapters().AddImportAdapters().AddTranscoding();
    }

    /// <summary>
    /// What works in the background of a server. Programs that end run due jobs through <see cref="JobRunner"/> instead.
    /// </summary>
    public static IServiceCollection AddBackgroundWork(this IServiceCollection services)
    {
        services.AddHostedService<JobWorker>();
        services.AddHostedService<StagedBlobSweeper>();
        services.AddHostedService<TranscodeTidying>();
        return services.AddSharedCounters().AddAccessWork();
    }

    private static IServiceCollection AddPersistence(this IServiceCollection services)
    {
        services.AddDbContext<FunQuailDbContext>((provider, options) =>
            options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()).AddInterceptors(BulkInsertion.Instance));
        services.AddScoped<IUnitOfWork, UnitOfWork>();
        services.AddScoped<EventPublisher>();
        services.AddScoped<JobQueue>();
        services.AddScoped<IJobQueue>(provider => provider.GetRequiredService<JobQueue>());
        services.AddSingleton<JobSignal>();
        services.AddSingleton<JobRunner>();
        services.AddScoped<IBeforeCommit, PlayabilityKeeper>();
        services.AddScoped<IBeforeCommit, ClaimKeeper>();
        services.AddScoped<RunningClaim>();
        services.AddSingleton<IIdempotencyKeys, IdempotencyKeys>();
        return services;
    }
}

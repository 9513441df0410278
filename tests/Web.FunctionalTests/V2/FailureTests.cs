using System.Text.Json;
using FunQuail.Application.Catalog.Tags;
using FunQuail.Application.Common.Reading;
using FunQuail.Domain.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FunQuail.Web.FunctionalTests.V2;

/// <summary>What nobody can expect.</summary>
internal sealed class FailureTests
{
    [Test]
    public async Task A_failure_is_a_problem_that_tells_no_secrets()
    {
        await using var app = await FunQuailApp.StartAsync(services =>
            services.Replace(ServiceDescriptor.Scoped<ITagReads, BrokenReads>()));
        using var answer = await app.Client.GetAsync(new Uri("/api/v2/tags", UriKind.Relative));

        var body = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.EqualTo(500));
        Assert.That(JsonDocument.Parse(body).RootElement.GetProperty("code").GetString(), Is.EqualTo("server.failed"));
        Assert.That(body, Does.Not.Contain("password"));
        Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
    }

    private sealed class BrokenReads : ITagReads
    {
        public Task<Versioned<FullTag>?> GetAsync(string name, CancellationToken ct) => throw Failure();

        public Task<Result<Page<BaseTag>>> ListAsync(string? beginning, PageRequest page, CancellationToken ct) =>
            throw Failure();

        public Task<Result<Page<BaseTag>>?> OfArtistAsync(Guid artist, PageRequest page, CancellationToken ct) => throw Failure();

        public Task<Result<Page<BaseTag>>?> OfReleaseAsync(Guid release, PageRequest page, CancellationToken ct) =>
            throw Failure();

        public Task<Result<Page<BaseTag>>?> OfRecordingAsync(Guid recording, PageRequest page, CancellationToken ct) =>
            throw Failure();

        private static InvalidOperationException Failure() => new("Host=db;password=secret");
    }
}

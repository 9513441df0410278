using System.Net;
using System.Text.RegularExpressions;
using FunQuail.TestKit;

namespace FunQuail.Web.FunctionalTests.V2;

/// <summary>Each list, item and problem as somebody sees it for the first time.</summary>
internal sealed partial class GoldenTests
{
    private const string Zero = "00000000-0000-0000-0000-0000000000";

    [TestCase("artists-list", "/api/v2/artists")]
    [TestCase("artists-list-first-page", "/api/v2/artists?page_size=1&tag=ambient&tag=elektronick%C3%A1&ordering=-name")]
    [TestCase("artists-list-podcasts", "/api/v2/artists?content_category=podcast&playable=true")]
    [TestCase("artists-get", $"/api/v2/artists/{Zero}a1")]
    [TestCase("artists-releases-list", $"/api/v2/artists/{Zero}a1/releases")]
    [TestCase("artists-tags-list", $"/api/v2/artists/{Zero}a1/tags")]
    [TestCase("release-groups-list", "/api/v2/release-groups")]
    [TestCase("release-groups-get", $"/api/v2/release-groups/{Zero}b1")]
    [TestCase("release-groups-releases-list", $"/api/v2/release-groups/{Zero}b1/releases")]
    [TestCase("releases-list", "/api/v2/releases")]
    [TestCase("releases-get", $"/api/v2/releases/{Zero}c2")]
    [TestCase("releases-get-without-date-or-cover", $"/api/v2/releases/{Zero}c3")]
    [TestCase("releases-recordings-list", $"/api/v2/releases/{Zero}c2/recordings")]
    [TestCase("releases-tags-list", $"/api/v2/releases/{Zero}c1/tags")]
    [TestCase("recordings-list", "/api/v2/recordings")]
    [TestCase("recordings-list-not-playable", "/api/v2/recordings?playable=false")]
    [TestCase("recordings-get", $"/api/v2/recordings/{Zero}d1")]
    [TestCase("recordings-tags-list", $"/api/v2/recordings/{Zero}d1/tags")]
    [TestCase("tags-list", "/api/v2/tags")]
    [TestCase("tags-get", "/api/v2/tags/AMBIENT")]
    [TestCase("artists-list-words", "/api/v2/artists?q=MULL")]
    [TestCase("tags-list-beginning", "/api/v2/tags?q=AMB")]
    [TestCase("search-results-list", "/api/v2/search-results?q=anna")]
    [TestCase("search-results-list-reordered", "/api/v2/search-results?q=wasser%20stille&types=releaseGroup,recording")]
    [TestCase("search-results-list-typo", "/api/v2/search-results?q=rgeen&page_size=1")]
    [TestCase("search-results-list-nothing", "/api/v2/search-results?q=%E2%99%A5")]
    [TestCase("attachments-list", "/api/v2/attachments")]
    [TestCase("attachments-get", $"/api/v2/attachments/{Zero}f1")]
    [TestCase("list-past-the-end", "/api/v2/artists?page=9")]
    public async Task An_answer_reads_as_agreed(string name, string path)
    {
        using var answer = await V2Fixture.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
        Assert.That(answer.Content.Headers.ContentType!.ToString(), Is.EqualTo("application/json"));
        GoldenFile.CheckJson($"tests/Web.FunctionalTests/Golden/v2/{name}.json", await answer.Content.ReadAsStringAsync());
    }

    [TestCase("problem-artist-not-found", 404, $"/api/v2/artists/{Zero}ff")]
    [TestCase("problem-artist-releases-not-found", 404, $"/api/v2/artists/{Zero}ff/releases")]
    [TestCase("problem-artist-tags-not-found", 404, $"/api/v2/artists/{Zero}ff/tags")]
    [TestCase("problem-release-group-not-found", 404, $"/api/v2/release-groups/{Zero}ff")]
    [TestCase("problem-release-not-found", 404, $"/api/v2/releases/{Zero}ff")]
    [TestCase("problem-recording-not-found", 404, $"/api/v2/recordings/{Zero}ff")]
    [TestCase("problem-tag-not-found", 404, "/api/v2/tags/polka")]
    [TestCase("problem-attachment-not-found", 404, $"/api/v2/attachments/{Zero}ff")]
    [TestCase("problem-picture-not-found", 404, $"/media/attachments/{Zero}ff/original")]
    [TestCase("problem-audio-not-playable", 404, $"/api/v2/recordings/{Zero}d4/audio")]
    [TestCase("problem-audio-vanished", 404, $"/api/v2/recordings/{Zero}d5/audio")]
    [TestCase("problem-integer-id", 404, "/api/v2/artists/12")]
    [TestCase("problem-route-unknown", 404, "/api/v2/nothing/here")]
    [TestCase("problem-parameter-unknown", 400, "/api/v2/artists?pagesize=3")]
    [TestCase("problem-parameter-unknown-none-taken", 400, $"/api/v2/artists/{Zero}a1?page=1")]
    [TestCase("problem-transcoding-parameters", 400, $"/api/v2/recordings/{Zero}d1/audio?format=mp3&max_bitrate=128")]
    [TestCase("problem-several", 400, "/api/v2/artists?page=0&page_size=101&playable=yes&mbid=12&ordering=nmae&w=x")]
    [TestCase("problem-search-nothing-asked", 400, "/api/v2/search-results?q=%20")]
    [TestCase("problem-search-type", 400, "/api/v2/search-results?q=a&types=artist,releases")]
    [TestCase("problem-page-not-a-number", 400, "/api/v2/artists?page=two")]
    [TestCase("problem-page-twice", 400, "/api/v2/artists?page=1&page=2")]
    [TestCase("problem-page-too-deep", 400, "/api/v2/artists?page=1000")]
    [TestCase("problem-cursor", 400, "/api/v2/artists?cursor=AAAA")]
    public async Task A_refusal_reads_as_agreed(string name, int status, string path)
    {
        using var answer = await V2Fixture.Client.GetAsync(new Uri(path, UriKind.Relative));

        var body = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.EqualTo(status), body);
        Assert.That(answer.Content.Headers.ContentType!.ToString(), Is.EqualTo("application/problem+json"));
        GoldenFile.CheckJson($"tests/Web.FunctionalTests/Golden/v2/{name}.json", Trace().Replace(body, "\"traceId\":\"…\""));
    }

    [GeneratedRegex("\"traceId\":\"[^\"]+\"")]
    private static partial Regex Trace();
}

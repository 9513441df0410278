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
    [TestCase("artists-list-of-this-server",
        "/api/v2/artists?scope=actor:nobody@elsewhere.example,domain:music.example&page_size=1")]
    [TestCase("artists-list-of-nobody", "/api/v2/artists?scope=me,subscribed")]
    [TestCase("artists-releases-list-as-a-guest", $"/api/v2/artists/{Zero}a2/releases?credit=any")]
    [TestCase("artists-release-groups-list", $"/api/v2/artists/{Zero}a1/release-groups")]
    [TestCase("artists-recordings-list", $"/api/v2/artists/{Zero}a2/recordings")]
    [TestCase("artists-collections-list", $"/api/v2/artists/{Zero}a1/collections")]
    [TestCase("artists-tags-list", $"/api/v2/artists/{Zero}a1/tags")]
    [TestCase("release-groups-list", "/api/v2/release-groups")]
    [TestCase("release-groups-get", $"/api/v2/release-groups/{Zero}b1")]
    [TestCase("release-groups-releases-list", $"/api/v2/release-groups/{Zero}b1/releases")]
    [TestCase("releases-list", "/api/v2/releases")]
    [TestCase("releases-get", $"/api/v2/releases/{Zero}c2")]
    [TestCase("releases-get-without-date-or-cover", $"/api/v2/releases/{Zero}c3")]
    [TestCase("releases-recordings-list", $"/api/v2/releases/{Zero}c2/recordings")]
    [TestCase("releases-list-well-described",
        "/api/v2/releases?has_mbid=true&has_tags=true&has_cover=true&has_release_date=true&format=flac,ogg")]
    [TestCase("releases-collections-list", $"/api/v2/releases/{Zero}c1/collections")]
    [TestCase("releases-tags-list", $"/api/v2/releases/{Zero}c1/tags")]
    [TestCase("recordings-list", "/api/v2/recordings")]
    [TestCase("recordings-list-not-playable", "/api/v2/recordings?playable=false")]
    [TestCase("recordings-list-of-high-quality", "/api/v2/recordings?quality=high&has_mbid=true")]
    [TestCase("recordings-releases-list", $"/api/v2/recordings/{Zero}d3/releases")]
    [TestCase("recordings-uploads-list", $"/api/v2/recordings/{Zero}d1/uploads")]
    [TestCase("recordings-collections-list", $"/api/v2/recordings/{Zero}d1/collections")]
    [TestCase("recordings-collections-list-private", $"/api/v2/recordings/{Zero}d4/collections")]
    [TestCase("recordings-get", $"/api/v2/recordings/{Zero}d1")]
    [TestCase("recordings-tags-list", $"/api/v2/recordings/{Zero}d1/tags")]
    [TestCase("tags-list", "/api/v2/tags")]
    [TestCase("tags-get", "/api/v2/tags/AMBIENT")]
    [TestCase("tags-artists-list", "/api/v2/tags/AMBIENT/artists")]
    [TestCase("tags-releases-list", "/api/v2/tags/ambient/releases")]
    [TestCase("tags-recordings-list", "/api/v2/tags/elektronick%C3%A1/recordings")]
    [TestCase("licenses-list", "/api/v2/licenses?page_size=2&ordering=code")]
    [TestCase("licenses-get", "/api/v2/licenses/CC-BY-4.0")]
    [TestCase("artists-list-words", "/api/v2/artists?q=MULL")]
    [TestCase("tags-list-beginning", "/api/v2/tags?q=AMB")]
    [TestCase("search-results-list", "/api/v2/search-results?q=anna")]
    [TestCase("search-results-list-reordered", "/api/v2/search-results?q=wasser%20stille&types=releaseGroup,recording")]
    [TestCase("search-results-list-typo", "/api/v2/search-results?q=rgeen&page_size=1")]
    [TestCase("search-results-list-nothing", "/api/v2/search-results?q=%E2%99%A5")]
    [TestCase("attachments-list", "/api/v2/attachments")]
    [TestCase("attachments-get", $"/api/v2/attachments/{Zero}f1")]
    [TestCase("instance-about-get", "/api/v2/instance/about")]
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
    [TestCase("problem-tag-recordings-not-found", 404, "/api/v2/tags/polka/recordings")]
    [TestCase("problem-license-not-found", 404, "/api/v2/licenses/mine")]
    [TestCase("problem-artist-collections-not-found", 404, $"/api/v2/artists/{Zero}ff/collections")]
    [TestCase("problem-recording-uploads-not-found", 404, $"/api/v2/recordings/{Zero}ff/uploads")]
    [TestCase("problem-scope", 400, "/api/v2/artists?scope=me,actor:ada")]
    [TestCase("problem-format", 400, "/api/v2/recordings?format=mp3,flak")]
    [TestCase("problem-format-too-many", 400, "/api/v2/recordings?format=mp3,mp3,mp3,mp3,mp3,mp3,mp3,mp3,mp3,mp3,mp3")]
    [TestCase("problem-quality", 400, "/api/v2/releases?quality=best&has_cover=perhaps")]
    [TestCase("problem-attachment-not-found", 404, $"/api/v2/attachments/{Zero}ff")]
    [TestCase("problem-picture-not-found", 404, $"/media/attachments/{Zero}ff/original")]
    [TestCase("problem-audio-not-playable", 404, $"/api/v2/recordings/{Zero}d4/audio")]
    [TestCase("problem-audio-vanished", 404, $"/api/v2/recordings/{Zero}d5/audio")]
    [TestCase("problem-instance-bare", 404, "/api/v2/instance")]
    [TestCase("problem-integer-id", 404, "/api/v2/artists/12")]
    [TestCase("problem-route-unknown", 404, "/api/v2/nothing/here")]
    [TestCase("problem-parameter-unknown", 400, "/api/v2/artists?pagesize=3")]
    [TestCase("problem-parameter-unknown-none-taken", 400, $"/api/v2/artists/{Zero}a1?page=1")]
    [TestCase("problem-transcoding-parameters", 400, $"/api/v2/recordings/{Zero}d1/audio?format=mp4&max_bitrate=8")]
    [TestCase("problem-audio-lossless-limit", 400, $"/api/v2/recordings/{Zero}d1/audio?format=flac&max_bitrate=128")]
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

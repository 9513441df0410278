using System.Text;

namespace FunQuail.Web.V2.OpenApi;

/// <summary>
/// Why v2 refuses, by status, for the description. A golden file with a code that is missing here fails a test.
/// </summary>
internal static class ProblemCodes
{
    public static readonly IReadOnlyList<(int Status, string Code, string Meaning)> All =
    [
        (400, "input.invalid", "Several things are wrong; each has its own code in `errors`."),
        (400, "parameter.unknown", "The address takes no such parameter."),
        (400, "parameter.repeated", "The parameter may be given only once."),
        (400, "parameter.not_number", "The parameter is a whole number."),
        (400, "parameter.not_boolean", "The parameter is `true` or `false`."),
        (400, "parameter.not_guid", "The parameter is a GUID."),
        (400, "parameter.not_allowed", "The parameter is one of a few words."),
        (400, "parameter.out_of_range", "The number is too small or too large."),
        (400, "parameter.too_long", "The text is too long."),
        (400, "parameter.too_many", "The parameter has too many values."),
        (400, "parameter.malformed", "The value is not written in a way that the parameter takes."),
        (400, "search.nothing_asked", "A search has to be for something."),
        (400, "audio.lossless_limit", "No file in a lossless format keeps to the limit."),
        (400, "paging.bad_cursor", "The cursor does not belong to this list."),
        (400, "paging.too_deep", "Beyond 10,000 items a list is followed by `next`."),
        (400, "request.malformed", "The request could not be read."),
        (401, "access.not_authenticated", "This server lets nobody read who does not say who they are."),
        (401, "access.invalid_token", "The token is not known, has expired or was revoked."),
        (401, "access.wrong_password", "The name or password is wrong, or does not suffice for the account."),
        (403, "access.insufficient_scope", "The token, or the account, lacks the scope that the operation names."),
        (403, "access.forged_request", "The request does not prove that it comes from a page of this server."),
        (404, "artist.not_found", "There is no such artist."),
        (404, "release_group.not_found", "There is no such release group."),
        (404, "release.not_found", "There is no such release."),
        (404, "recording.not_found", "There is no such recording."),
        (404, "tag.not_found", "There is no such tag."),
        (404, "license.not_found", "There is no such licence."),
        (404, "attachment.not_found", "There is no such attachment."),
        (404, "picture.undecodable", "There is no crop of this picture; show the original."),
        (404, "audio.not_playable", "There is no file of the recording that the viewer may play."),
        (404, "audio.file_vanished", "The file is no longer where it was."),
        (404, "route.not_found", "There is no such address, or the GUID in it is none."),
        (412, "request.precondition_failed", "Read the thing again, and then decide."),
        (416, "audio.range_not_satisfiable", "The range lies outside of the file."),
        (429, "request.limited", "There were too many requests of this scope; the headers tell when the next is answered."),
        (429, "audio.too_many_transcodes", "As many conversions as one listener may have are running."),
        (500, "server.failed", "The server's log tells more under the `traceId`."),
        (503, "audio.file_unreadable", "The file is there, but cannot be read."),
        (503, "audio.ffmpeg_missing", "The server cannot convert: ffmpeg is not installed."),
        (503, "audio.transcode_failed", "The file cannot be converted."),
        (503, "audio.transcoder_busy", "The server converts as much as it may."),
        (503, "server.unavailable", "Something that is needed does not answer now."),
    ];

    /// <summary>The codes of a status as a table in Markdown; empty when it has none.</summary>
    public static string Table(int status)
    {
        var table = new StringBuilder();
        foreach (var (_, code, meaning) in All.Where(one => one.Status == status))
        {
            if (table.Length == 0) table.Append("\n\n| code | what it means |\n|---|---|");
            table.Append("\n| `").Append(code).Append("` | ").Append(meaning).Append(" |");
        }

        return table.ToString();
    }
}

using System.Text;

namespace FunQuail.Web.V2.OpenApi;

/// <summary>
/// Why v2 refuses, by status, for the description. A golden file with a code that is missing here fails a test.
/// </summary>
internal static class ProblemCodes
{
    public static readonly IReadOnlyList<(int Status, string Code, string Meaning)> All =
    [
        (400, "idempotency.bad_key", "The header `Idempotency-Key` holds no key that may be one."),
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
        (400, "body.unreadable", "The body is no JSON."),
        (400, "body.not_object", "The body is a list, or a single value; it has to be one object."),
        (400, "body.unknown_property", "The body takes no such property."),
        (400, "body.repeated_property", "The property stands in the body more than once."),
        (400, "body.missing_property", "The body lacks the property."),
        (400, "body.wrong_type", "The property is of another type, or null where it may not be."),
        (400, "body.bad_character", "A text holds NUL, or something that is no character."),
        (400, "account.bad_user_name", "The name has other letters than it may, or too many."),
        (400, "account.bad_email", "The address is none."),
        (400, "account.wrong_password", "The password that was repeated is wrong, or there were too many tries."),
        (400, "password.bad_length", "The password is too short or too long."),
        (400, "password.only_digits", "The password is a number."),
        (400, "password.common", "The password is one that many people use."),
        (400, "password.like_the_account", "The password resembles the name or the address."),
        (400, "invitation.not_open", "The invitation does not exist, was used, or is too old."),
        (400, "invitation.bad_lifetime", "An invitation may not last so long."),
        (400, "application.bad_name", "The application's name is empty or too long."),
        (400, "application.bad_redirect", "An address to be answered at is none."),
        (400, "application.too_many_redirects", "There are too many addresses to be answered at, or they are too long."),
        (400, "application.scopes_long", "The scopes are too long."),
        (401, "access.not_authenticated", "This server lets nobody read who does not say who they are."),
        (401, "access.invalid_token", "The token is not known, has expired or was revoked."),
        (401, "access.wrong_password", "The name or password is wrong, or does not suffice for the account."),
        (403, "access.insufficient_scope", "The token, or the account, lacks the scope that the operation names."),
        (403, "access.forged_request", "The request does not prove that it comes from a page of this server."),
        (403, "account.registration_closed", "The server is open to invited people only."),
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
        (404, "session.not_found", "The account has no such session."),
        (404, "invitation.not_found", "The account has made no such invitation."),
        (404, "application.not_found", "There is no such application, or it is somebody else's, or has no access."),
        (404, "route.not_found", "There is no such address, or the GUID in it is none."),
        (409, "account.user_name_taken", "The name is somebody's, was somebody's, or is kept for the server."),
        (409, "account.email_taken", "Another account has the address."),
        (409, "account.last_administrator", "The only administrator cannot go."),
        (409, "invitation.too_many", "The account has as many open invitations as it may."),
        (409, "application.too_many", "The account has as many applications as it may."),
        (409, "idempotency.running", "The same request is being carried out."),
        (409, "idempotency.answer_lost", "The request was carried out, and its answer was lost in a crash."),
        (412, "request.precondition_failed", "Read the thing again, and then decide."),
        (413, "request.too_large", "The body is longer than the address takes."),
        (415, "request.unsupported_type", "The address takes no body of this type."),
        (416, "audio.range_not_satisfiable", "The range lies outside of the file."),
        (422, "idempotency.key_used", "The `Idempotency-Key` was given for another request."),
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

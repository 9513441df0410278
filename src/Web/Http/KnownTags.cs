using FunQuail.Application.Common.Reading;
using Microsoft.Net.Http.Headers;

namespace FunQuail.Web.Http;

/// <summary>Remembers the entity tag of answers and the count of changes at which they had it, in a few megabytes.</summary>
internal sealed class KnownTags(int most = 8192) : Recent<KnownTag>(most);

/// <summary>A tag that an answer had.</summary>
/// <param name="Changes">The count of changes before the answer was read.</param>
internal sealed record KnownTag(EntityTagHeaderValue Tag, long Changes);

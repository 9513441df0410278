namespace FunQuail.Benchmarks.Import.Tagging;

/// <summary>The tags of one track: every field that is there has at least one value.</summary>
internal sealed class TrackTags
{
    private readonly SortedDictionary<TagField, string[]> fields = [];

    public IEnumerable<KeyValuePair<TagField, string[]>> All => fields;

    public string? First(TagField field) => fields.TryGetValue(field, out var values) ? values[0] : null;

    public void Set(TagField field, params string[] values) => fields[field] = values;

    /// <summary>A number and its total as ID3 prints them: <c>3/12</c>.</summary>
    public string OfTotal(TagField number, TagField total) => $"{First(number)}/{First(total)}";
}

using System.Text.Json.Nodes;

namespace FunQuail.Application.Identity.Profile;

/// <summary>JSON merge patches (RFC 7396).</summary>
internal static class MergePatch
{
    /// <summary>Null removes a member, an object changes one that is an object, and everything else replaces.</summary>
    public static void Apply(JsonObject target, JsonObject patch)
    {
        foreach (var (name, value) in patch)
        {
            if (value is null) target.Remove(name);
            else target[name] = Merged(target[name], value);
        }
    }

    private static JsonNode Merged(JsonNode? present, JsonNode value)
    {
        if (value is not JsonObject patch) return value.DeepClone();

        var target = present as JsonObject is { } there ? (JsonObject)there.DeepClone() : [];
        Apply(target, patch);
        return target;
    }
}

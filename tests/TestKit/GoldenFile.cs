using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace FunQuail.TestKit;

/// <summary>
/// Compares what the program says with a file that somebody has read and found good. <c>UPDATE_GOLDEN=1</c> rewrites the
/// files; the difference is then seen in the change.
/// </summary>
public static class GoldenFile
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly bool IsUpdating = Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    /// <summary>The directory of <c>FunQuail.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <param name="path">From the root, with <c>/</c>.</param>
    /// <param name="actual">JSON in whatever layout.</param>
    public static void CheckJson(string path, string actual) =>
        Check(path, JsonNode.Parse(actual)!.ToJsonString(Readable) + "\n");

    public static void Check(string path, string actual)
    {
        var file = Path.Combine(Root, path);
        if (IsUpdating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
            return;
        }

        Assert.That(File.Exists(file), Is.True, $"{path} is missing; UPDATE_GOLDEN=1 writes it");
        Assert.That(actual, Is.EqualTo(File.ReadAllText(file)), $"differs from {path}; UPDATE_GOLDEN=1 rewrites it");
    }

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "FunQuail.sln"))) return at.FullName;
        }

        throw new InvalidOperationException("The tests run outside of a working copy.");
    }
}

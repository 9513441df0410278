namespace FunQuail.Benchmarks;

/// <summary>Where the repository is that this program was built in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string directory) =>
        File.Exists(Path.Combine(directory, "FunQuail.sln"))
            ? directory
            : Find(Path.GetDirectoryName(directory)
                ?? throw new InvalidOperationException("There is no repository around this program."));
}

namespace FunQuail.Application.Instance;

/// <summary>What whoever runs the server says of it, and what the program offers; the host registers it.</summary>
public sealed record InstanceProfile
{
    public required string Name { get; init; }

    /// <summary>Null when nobody wrote one; so with the address.</summary>
    public required string? Description { get; init; }

    public required string? ContactEmail { get; init; }

    /// <summary>The program's version, e.g. <c>0.1.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The families of addresses, each with its path.</summary>
    public required IReadOnlyList<ApiFamily> Apis { get; init; }

    /// <summary>The path of the page that shows the addresses.</summary>
    public required string ExplorerPath { get; init; }

    /// <summary>What <c>format</c> may be when audio is asked for; empty when audio is served as it is.</summary>
    public required IReadOnlyList<string> TranscodingFormats { get; init; }
}

/// <param name="Path">What its addresses begin with.</param>
/// <param name="DescriptionPath">Its machine-readable description; null when it has none.</param>
public sealed record ApiFamily(string Name, string Path, string? DescriptionPath);

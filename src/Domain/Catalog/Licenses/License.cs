using FunQuail.Domain.Common;

namespace FunQuail.Domain.Catalog.Licenses;

/// <summary>Under which terms audio may be used.</summary>
public sealed class License : Entity
{
    private License()
    {
    }

    /// <summary>The licence's name for the world, e.g. <c>cc-by-sa-4.0</c> (SPDX in lower case).</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Url { get; private set; } = "";

    public static License Create(Guid guid, string code, string name, string url, DateTimeOffset now) =>
        new() { Guid = guid, Code = code, Name = name, Url = url, CreationDate = now };
}

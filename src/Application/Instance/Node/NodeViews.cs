using System.ComponentModel.DataAnnotations;
using FunQuail.Application.Instance.About;
using FunQuail.Application.Media.Attachments;

namespace FunQuail.Application.Instance.Node;

/// <summary>What one server tells another of itself (NodeInfo 2.1), with the metadata that music servers add.</summary>
public sealed record NodeDocument
{
    /// <summary>The version of NodeInfo.</summary>
    [AllowedValues("2.1")]
    public required string Version { get; init; }

    /// <summary>What the server runs.</summary>
    public required InstanceSoftware Software { get; init; }

    /// <summary>The protocols that servers speak with each other here.</summary>
    public required IReadOnlyList<string> Protocols { get; init; }

    /// <summary>Other services that this one exchanges with.</summary>
    public required NodeServices Services { get; init; }

    /// <summary>Whether everybody may get an account.</summary>
    public required bool OpenRegistrations { get; init; }

    /// <summary>How much the server is used.</summary>
    public required NodeUsage Usage { get; init; }

    /// <summary>What music servers tell beyond that.</summary>
    public required NodeMetadata Metadata { get; init; }
}

/// <summary>Other services, by NodeInfo's names for them.</summary>
public sealed record NodeServices
{
    /// <summary>What is taken in from elsewhere.</summary>
    public required IReadOnlyList<string> Inbound { get; init; }

    /// <summary>What is handed out to elsewhere.</summary>
    public required IReadOnlyList<string> Outbound { get; init; }
}

/// <summary>How much the server is used.</summary>
public sealed record NodeUsage
{
    /// <summary>The people who have accounts.</summary>
    public required NodeUsers Users { get; init; }

    /// <summary>What people wrote here.</summary>
    public required int LocalPosts { get; init; }

    /// <summary>What people answered here.</summary>
    public required int LocalComments { get; init; }
}

/// <summary>How many people there are.</summary>
public sealed record NodeUsers
{
    /// <summary>All who have accounts.</summary>
    public required int Total { get; init; }

    /// <summary>Those who were here in the last 180 days.</summary>
    public required int ActiveHalfyear { get; init; }

    /// <summary>Those who were here in the last 30 days.</summary>
    public required int ActiveMonth { get; init; }
}

/// <summary>What music servers tell beyond NodeInfo. Texts that nobody wrote are empty.</summary>
public sealed record NodeMetadata
{
    /// <summary>The id of the server's own actor.</summary>
    [Url]
    public required string ActorId { get; init; }

    /// <summary>Whether the server wants to be left out of lists of servers.</summary>
    public required bool Private { get; init; }

    /// <summary>What the server is called.</summary>
    public required string NodeName { get; init; }

    /// <summary>A sentence or two.</summary>
    public required string ShortDescription { get; init; }

    /// <summary>What there is to say at length.</summary>
    public required string LongDescription { get; init; }

    /// <summary>Whom to write to about the server.</summary>
    public required string ContactEmail { get; init; }

    /// <summary>A picture for the top of the page; null when there is none.</summary>
    public required Image? Banner { get; init; }

    /// <summary>The languages that people write in here, as BCP 47 has them.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>The country that the server is in (ISO 3166).</summary>
    public required string Location { get; init; }

    /// <summary>Where the rules are to be read.</summary>
    public required string CodeOfConduct { get; init; }

    /// <summary>Megabytes that a new account may upload.</summary>
    public required int DefaultUploadQuota { get; init; }

    /// <summary>Endings of the files that can be uploaded.</summary>
    public required IReadOnlyList<string> SupportedUploadExtensions { get; init; }

    /// <summary>Whether only listed servers are spoken with.</summary>
    public required NodeAllowList AllowList { get; init; }

    /// <summary>Whether pages ask for support of the program.</summary>
    public required bool FunkwhaleSupportMessageEnabled { get; init; }

    /// <summary>What pages say to ask for support of the server.</summary>
    public required string InstanceSupportMessage { get; init; }

    /// <summary>What the server can do, by the words of the specification, e.g. <c>podcasts</c>.</summary>
    public required IReadOnlyList<string> Features { get; init; }

    /// <summary>What there is to hear.</summary>
    public required NodeContent Content { get; init; }

    /// <summary>How much of it is heard.</summary>
    public required NodeListening Usage { get; init; }
}

/// <summary>Which servers are spoken with.</summary>
public sealed record NodeAllowList
{
    /// <summary>Whether there is such a list.</summary>
    public required bool Enabled { get; init; }

    /// <summary>The servers on it; null when it is not shown.</summary>
    public required IReadOnlyList<string>? Domains { get; init; }
}

/// <summary>What there is to hear.</summary>
public sealed record NodeContent
{
    /// <summary>What this server has itself.</summary>
    public required NodeLibrary Local { get; init; }

    /// <summary>What most music is tagged with, at most three.</summary>
    public required IReadOnlyList<NodeCategory> TopMusicCategories { get; init; }

    /// <summary>What most podcasts are filed under, at most three.</summary>
    public required IReadOnlyList<NodeCategory> TopPodcastCategories { get; init; }
}

/// <summary>How much a server has.</summary>
public sealed record NodeLibrary
{
    /// <summary>How many artists.</summary>
    public required int Artists { get; init; }

    /// <summary>How many releases.</summary>
    public required int Releases { get; init; }

    /// <summary>How many recordings.</summary>
    public required int Recordings { get; init; }

    /// <summary>How long it takes to hear every recording once.</summary>
    public required double HoursOfContent { get; init; }
}

/// <summary>A category and how much is in it.</summary>
public sealed record NodeCategory
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>How many recordings are in it.</summary>
    public required int Count { get; init; }
}

/// <summary>How much is heard.</summary>
public sealed record NodeListening
{
    /// <summary>What people marked as theirs.</summary>
    public required NodeFavorites Favorites { get; init; }

    /// <summary>How many times something was heard.</summary>
    public required int Listenings { get; init; }

    /// <summary>How many files were taken along.</summary>
    public required int Downloads { get; init; }
}

/// <summary>What people marked as theirs.</summary>
public sealed record NodeFavorites
{
    /// <summary>How many marks recordings have.</summary>
    public required int Tracks { get; init; }
}

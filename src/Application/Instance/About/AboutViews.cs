using System.ComponentModel.DataAnnotations;
using FunQuail.Application.Media.Attachments;

namespace FunQuail.Application.Instance.About;

/// <summary>What a client shows of a server before anything else.</summary>
public sealed record InstanceAbout
{
    /// <summary>What the server is called.</summary>
    public required string Name { get; init; }

    /// <summary>A sentence or two; null when nobody wrote any. So with the other texts.</summary>
    public required string? ShortDescription { get; init; }

    /// <summary>What there is to say at length.</summary>
    public required string? LongDescription { get; init; }

    /// <summary>Whom to write to about the server; null when nobody is named.</summary>
    [EmailAddress]
    public required string? ContactEmail { get; init; }

    /// <summary>How people are to behave here.</summary>
    public required string? Rules { get; init; }

    /// <summary>The terms of service.</summary>
    public required string? Terms { get; init; }

    /// <summary>The languages that people write in here, as BCP 47 has them, e.g. <c>de</c>; empty when nobody said.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>A picture for the top of the page; null when there is none.</summary>
    public required Image? Banner { get; init; }

    /// <summary>What the server runs.</summary>
    public required InstanceSoftware Software { get; init; }

    /// <summary>
    /// Who may get an account: nobody (<c>closed</c>), whoever is invited (<c>invitation</c>), whoever is let in after asking
    /// (<c>approval</c>), or everybody (<c>open</c>).
    /// </summary>
    [AllowedValues("closed", "invitation", "approval", "open")]
    public required string Registration { get; init; }

    /// <summary>What <c>format</c> may be when audio is asked for; empty when audio is served as it is.</summary>
    public required IReadOnlyList<string> TranscodingFormats { get; init; }

    /// <summary>Bytes that one uploaded file may have; null while nothing can be uploaded.</summary>
    public required long? MaxUploadSize { get; init; }

    /// <summary>The families of addresses that this server has.</summary>
    public required IReadOnlyList<InstanceApi> Apis { get; init; }

    /// <summary>The page on which the addresses can be tried.</summary>
    [Url]
    public required string Explorer { get; init; }

    /// <summary>How much there is.</summary>
    public required InstanceStatistics Statistics { get; init; }
}

/// <summary>A program and its version.</summary>
public sealed record InstanceSoftware
{
    /// <summary>In lower case, as NodeInfo asks.</summary>
    public required string Name { get; init; }

    /// <summary>As <c>0.1.0</c>.</summary>
    public required string Version { get; init; }
}

/// <summary>A family of addresses.</summary>
public sealed record InstanceApi
{
    /// <summary>What it is called, e.g. <c>v2</c>.</summary>
    public required string Family { get; init; }

    /// <summary>What its addresses begin with.</summary>
    [Url]
    public required string Url { get; init; }

    /// <summary>Its description in OpenAPI; null when it has none.</summary>
    [Url]
    public required string? Description { get; init; }
}

/// <summary>How much there is on the server, whoever may see it.</summary>
public sealed record InstanceStatistics
{
    /// <summary>How many artists.</summary>
    public required int Artists { get; init; }

    /// <summary>How many release groups.</summary>
    public required int ReleaseGroups { get; init; }

    /// <summary>How many releases.</summary>
    public required int Releases { get; init; }

    /// <summary>How many recordings.</summary>
    public required int Recordings { get; init; }

    /// <summary>How long it takes to hear every recording once; may be ten minutes old.</summary>
    public required double HoursOfContent { get; init; }
}

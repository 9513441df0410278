using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace FunQuail.Application.Identity.Profile;

/// <summary>What clients remember of how somebody likes it, by names that are theirs.</summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It is an object, and shown as one.")]
public sealed class AccountSettings : Dictionary<string, JsonElement>;

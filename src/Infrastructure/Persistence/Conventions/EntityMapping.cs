using System.Text.Json;
using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Releases;
using FunQuail.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FunQuail.Infrastructure.Persistence.Conventions;

/// <summary>What the mappings of all entities have in common.</summary>
internal static class EntityMapping
{
    private const int KeysPerBlock = 100;

    /// <summary>
    /// The integer key comes in blocks from a sequence, so that an entity has its key as soon as it is added;
    /// the GUID is unique; the version guards against lost updates.
    /// </summary>
    public static void MapEntity<T>(this EntityTypeBuilder<T> entity)
        where T : Entity
    {
        entity.HasKey(thing => thing.Id);
        entity.Property(thing => thing.Id).HasKeysInBlocks($"{SnakeCaseNames.Of(typeof(T).Name)}_key");
        entity.HasIndex(thing => thing.Guid).IsUnique();
        entity.Property(thing => thing.Version).IsConcurrencyToken();
    }

    public static void HasKeysInBlocks(this PropertyBuilder<int> key, string sequence)
    {
        key.UseHiLo(sequence);
        key.Metadata.DeclaringType.Model.FindSequence(sequence)!.IncrementBy = KeysPerBlock;
    }

    public static PropertyBuilder<Mbid?> IsMbid(this PropertyBuilder<Mbid?> property) =>
        property.HasConversion(new ValueConverter<Mbid?, Guid?>(
            mbid => mbid.HasValue ? mbid.Value.Value : null, guid => Mbid.From(guid)));

    public static PropertyBuilder<PartialDate?> IsPartialDate(this PropertyBuilder<PartialDate?> property) =>
        property.HasMaxLength(10).UseCollation("C").HasConversion(new ValueConverter<PartialDate?, string?>(
            date => date.HasValue ? date.Value.ToString() : null, text => PartialDate.From(text)));

    /// <summary>Enumerations are stored as the words that the API uses.</summary>
    public static PropertyBuilder<T> IsWord<T>(this PropertyBuilder<T> property)
        where T : struct, Enum =>
        property.HasMaxLength(40).HasConversion(
            new ValueConverter<T, string>(value => WordOf(value), word => Enum.Parse<T>(word, true)));

    public static string WordOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>Sort keys are compared by code point: fast, and the same on every machine.</summary>
    public static PropertyBuilder<string> IsSortKey(this PropertyBuilder<string> property) =>
        property.HasMaxLength(NameKey.MaxLength).UseCollation("C");

    /// <summary>A column that the database keeps by itself (triggers, functions); commands never write it.</summary>
    public static void KeptByDatabase<T>(this EntityTypeBuilder<T> entity, string name, string type = "integer")
        where T : class
    {
        var property = entity.Property<int>(name).HasColumnType(type).HasDefaultValue(0).Metadata;
        property.SetBeforeSaveBehavior(PropertySaveBehavior.Ignore);
        property.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
    }
}

using FunQuail.Application.Common.Ports;
using Npgsql;

namespace FunQuail.Infrastructure.Persistence.Sql;

/// <summary>
/// The current row, read from left to right: each call takes the next column. Views that contain each other's columns therefore
/// contain each other's readers too, in the same order.
/// </summary>
internal sealed class Row(NpgsqlDataReader reader, PublicAddress address)
{
    private int _column;
    private int[]? _places;

    /// <summary>For the URLs that are computed and not stored.</summary>
    public PublicAddress Address => address;

    public void Restart() => Goto(0);

    public void Skip(int columns) => _column += columns;

    /// <summary>The next column that is taken is this one.</summary>
    public void Goto(int column) => (_column, _places) = (column, null);

    /// <summary>The next columns that are taken stand in these places, until <see cref="Goto"/> or the next row.</summary>
    public void Follow(int[] places) => (_column, _places) = (0, places);

    public bool IsNull() => reader.IsDBNull(Place());

    public Guid Guid() => reader.GetGuid(Next());

    public string Text() => reader.GetString(Next());

    public int Int() => reader.GetInt32(Next());

    public short Short() => reader.GetInt16(Next());

    public long Long() => reader.GetInt64(Next());

    public bool Flag() => reader.GetBoolean(Next());

    public DateTimeOffset Moment() => reader.GetFieldValue<DateTimeOffset>(Next());

    public Guid? GuidOrNull() => TakeNull() ? null : Guid();

    public string? TextOrNull() => TakeNull() ? null : Text();

    public int? IntOrNull() => TakeNull() ? null : Int();

    public DateTimeOffset? MomentOrNull() => TakeNull() ? null : Moment();

    public double? NumberOrNull() => TakeNull() ? null : reader.GetDouble(Next());

    public string[] Texts() => reader.GetFieldValue<string[]>(Next());

    public Guid[] Guids() => reader.GetFieldValue<Guid[]>(Next());

    public Guid?[] GuidsOrNulls() => reader.GetFieldValue<Guid?[]>(Next());

    private bool TakeNull()
    {
        if (!IsNull()) return false;

        _column++;
        return true;
    }

    private int Place() => _places is null ? _column : _places[_column];

    private int Next()
    {
        var place = Place();
        _column++;
        return place;
    }
}

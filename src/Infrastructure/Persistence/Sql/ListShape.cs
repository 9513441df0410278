namespace FunQuail.Infrastructure.Persistence.Sql;

/// <summary>
/// A list as data: where its rows come from, by what it may be ordered and narrowed, whose list it may be. Built once, from
/// constants, in a static field; <see cref="PageSql"/> makes statements of it.
/// </summary>
internal sealed class ListShape(string name, string from, string id)
{
    private static readonly int[] Levels = [2, 1, 0];
    private static readonly (int Open, bool Follows)[] Viewers = [(2, false), (2, true), (1, false), (1, true)];

    private readonly List<ListOrder> _orders = [];
    private readonly Dictionary<string, ListFilter> _filters = [];
    private readonly Dictionary<string, ListParent> _parents = [];

    /// <summary>What a cursor is bound to.</summary>
    public string Name { get; } = name;

    public string From { get; } = from;

    /// <summary>The key by which a page finds its views.</summary>
    public string Id { get; } = id;

    public IReadOnlyList<ListOrder> Orders => _orders;

    /// <summary>The order when none is asked for.</summary>
    public ListOrder OwnOrder
    {
        get => field ?? _orders[0];
        private set;
    }

    /// <summary>A statement for the number of all rows.</summary>
    public string Total { get; private set; } = "";

    /// <summary>A statement for the number of all rows with the one tag <c>@tag0</c>; null when nobody keeps it.</summary>
    public string? TagTotal { get; private set; }

    /// <summary>A list whose rows are counted by the database.</summary>
    public static ListShape Of(string table, string alias) => new(table, table + " " + alias, alias + ".id")
    {
        Total = "SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = '" + table + "'",
    };

    /// <summary>
    /// An order and its reverse. The keys together are unique. The first order is the list's own, unless said otherwise.
    /// </summary>
    public ListShape Order(string order, params SortKey[] keys) => Order(order, keys, keys);

    /// <summary>An order whose keys differ by direction, so that what is unknown comes last in both.</summary>
    public ListShape Order(string order, SortKey[] ascending, SortKey[] descending)
    {
        _orders.Add(new ListOrder(_orders.Count, order, Descending: false, ascending));
        _orders.Add(new ListOrder(_orders.Count, "-" + order, Descending: true, descending));
        return this;
    }

    /// <summary>The list's own order, when it is not the first.</summary>
    public ListShape Default(string order)
    {
        OwnOrder = OrderNamed(order)!;
        return this;
    }

    /// <param name="filter">The name of the filter and of its value. A filter that repeats calls its value <c>@name#</c>.</param>
    /// <param name="conditions">
    /// When there are several, no row meets two of them: each is looked up by an index of its own.
    /// </param>
    public ListShape Filter(string filter, params string[] conditions)
    {
        _filters.Add(filter, new ListFilter(filter, conditions));
        return this;
    }

    /// <summary>The filter <c>tag</c> of a list of everything; what a single tag finds is counted by the database.</summary>
    /// <param name="counter">The tag's column that says how many rows have it.</param>
    public ListShape TaggedBy(string condition, string counter)
    {
        TagTotal = "SELECT coalesce((SELECT t." + counter + " FROM tag t WHERE t.key = @tag0), 0)";
        return Filter("tag", condition);
    }

    /// <param name="filter">The name of the filter and of its value.</param>
    /// <param name="byRow">The same as the conditions together, for lists of so few rows that looking each up is best.</param>
    /// <param name="conditions">As for other filters.</param>
    public ListShape FilterByRow(string filter, string byRow, params string[] conditions)
    {
        _filters.Add(filter, new ListFilter(filter, conditions) { ByRow = byRow });
        return this;
    }

    /// <summary>
    /// Whether the viewer may play something. Level by level of reach, so that an index on reach and order serves each.
    /// </summary>
    /// <param name="reach">How far it reaches: 0 nobody but named viewers, 1 accounts, 2 everybody.</param>
    /// <param name="held">Whether one of the viewer's collections holds it.</param>
    public ListShape Playable(string reach, string held)
    {
        foreach (var playable in new[] { true, false })
        {
            foreach (var (open, follows) in Viewers)
            {
                var levels = Levels.Select(level => (Is: reach + " = " + level, IsOpen: level >= open));
                var conditions = levels
                    .Where(level => playable ? level.IsOpen || follows : !level.IsOpen)
                    .Select(level => level.IsOpen || !follows ? level.Is : level.Is + (playable ? " AND " : " AND NOT ") + held);
                Filter(ListFilter.Playable(playable, open, follows), [.. conditions]);
            }
        }

        return this;
    }

    /// <param name="parent">The name of the parent and of its key.</param>
    /// <param name="from">Its table, with alias p.</param>
    /// <param name="condition">Which rows are the parent's, by its key: <c>(SELECT id FROM … WHERE guid = @…)</c>.</param>
    /// <param name="total">How many they are, by columns of p.</param>
    /// <param name="order">The order when none is asked for.</param>
    /// <param name="key">What its items are named by.</param>
    /// <param name="indexed">Whether an index has its rows in that order, so that a page is read without sorting.</param>
    public ListShape Parent(
        string parent, string from, string condition, string total, string order, string key = "p.guid",
        bool indexed = false)
    {
        var own = OrderNamed(order)!;
        _parents.Add(parent, new ListParent(_parents.Count + 1, parent, from, condition, total, own, key, indexed));
        return this;
    }

    public ListOrder? OrderNamed(string order) => _orders.Find(known => known.Name == order);

    public ListFilter FilterNamed(string filter) => _filters[filter];

    public ListParent ParentNamed(string parent) => _parents[parent];
}

/// <summary>One direction of one order.</summary>
internal sealed record ListOrder(int Number, string Name, bool Descending, IReadOnlyList<SortKey> Keys);

/// <summary>One way to narrow a list.</summary>
/// <param name="Name">Says everything of the filter but its values: two of one name have the same conditions.</param>
internal sealed record ListFilter(string Name, IReadOnlyList<string> Conditions)
{
    /// <summary>All conditions in one, for rows that are found by something else.</summary>
    public string ByRow { get; init; } = "(" + string.Join(" OR ", Conditions) + ")";

    public static string Playable(bool playable, int open, bool follows) =>
        (playable ? "playable" : "unplayable") + (open == 2 ? "-by-all" : "-by-accounts") + (follows ? "-and-followers" : "");
}

/// <summary>Whose list it is.</summary>
internal sealed record ListParent(
    int Number, string Name, string From, string Condition, string Total, ListOrder Order, string Key, bool Indexed);

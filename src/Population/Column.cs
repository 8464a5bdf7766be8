using System.Data.Common;
using System.Text.Json;
using CanCuoc.Ledger;
using CanCuoc.Storage;

namespace CanCuoc.Population;

/// <summary>One column of a person's row: how it is read, written, copied and committed to.</summary>
internal abstract class Column(string name)
{
    public string Name => name;

    public abstract object? Value(PersonRow row);

    public abstract void Read(PersonRow row, DbDataReader reader, int ordinal);

    /// <summary>Takes a value as <see cref="Write"/> wrote it.</summary>
    public abstract void Read(PersonRow row, JsonElement value);

    /// <summary>Leaves nothing known.</summary>
    public abstract void Clear(PersonRow row);

    /// <summary>Gives one row what another says.</summary>
    public abstract void Copy(PersonRow from, PersonRow to);

    public abstract void Write(PersonRow row, Utf8JsonWriter json);

    public abstract void Copy(PersonRow row, RowLoad load);

    public abstract void Commit(PersonRow row, CanonicalBytes bytes);
}

internal sealed class NumberColumn(string name, Func<PersonRow, long?> get, Action<PersonRow, long?> set) : Column(name)
{
    public override object? Value(PersonRow row) => get(row);

    public override void Clear(PersonRow row) => set(row, null);

    public override void Copy(PersonRow from, PersonRow to) => set(to, get(from));

    public override void Read(PersonRow row, DbDataReader reader, int ordinal) =>
        set(row, reader.IsDBNull(ordinal) ? null : reader.GetInt64(ordinal));

    public override void Read(PersonRow row, JsonElement value) =>
        set(row, value.ValueKind == JsonValueKind.Null ? null : value.GetInt64());

    public override void Write(PersonRow row, Utf8JsonWriter json)
    {
        if (get(row) is { } value)
            json.WriteNumber(Name, value);
        else
            json.WriteNull(Name);
    }

    public override void Copy(PersonRow row, RowLoad load) => load.Add(get(row));

    // Absent and zero differ: an absent number is committed to as the smallest one, which no column holds.
    public override void Commit(PersonRow row, CanonicalBytes bytes) => bytes.Add(get(row) ?? long.MinValue);
}

internal class SmallColumn(string name, Func<PersonRow, int?> get, Action<PersonRow, int?> set) : Column(name)
{
    public override object? Value(PersonRow row) => get(row);

    public override void Clear(PersonRow row) => set(row, null);

    public override void Copy(PersonRow from, PersonRow to) => set(to, get(from));

    public override void Read(PersonRow row, DbDataReader reader, int ordinal) =>
        set(row, reader.IsDBNull(ordinal) ? null : reader.GetInt32(ordinal));

    public override void Read(PersonRow row, JsonElement value) =>
        set(row, value.ValueKind == JsonValueKind.Null ? null : value.GetInt32());

    public override void Write(PersonRow row, Utf8JsonWriter json)
    {
        if (get(row) is { } value)
            json.WriteNumber(Name, value);
        else
            json.WriteNull(Name);
    }

    public override void Copy(PersonRow row, RowLoad load) => load.Add(get(row));

    public override void Commit(PersonRow row, CanonicalBytes bytes) => bytes.Add(get(row) ?? long.MinValue);
}

/// <summary>A code of a few values, which the table keeps in two bytes.</summary>
internal sealed class ShortColumn(string name, Func<PersonRow, int?> get, Action<PersonRow, int?> set)
    : SmallColumn(name, get, set)
{
    public override void Copy(PersonRow row, RowLoad load) => load.AddShort((short?)(int?)Value(row));
}

internal sealed class TextColumn(string name, Func<PersonRow, string?> get, Action<PersonRow, string?> set)
    : Column(name)
{
    public override object? Value(PersonRow row) => get(row);

    public override void Clear(PersonRow row) => set(row, null);

    public override void Copy(PersonRow from, PersonRow to) => set(to, get(from));

    public override void Read(PersonRow row, DbDataReader reader, int ordinal) =>
        set(row, reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal));

    public override void Read(PersonRow row, JsonElement value) => set(row, value.GetString());

    public override void Write(PersonRow row, Utf8JsonWriter json) => json.WriteString(Name, get(row));

    public override void Copy(PersonRow row, RowLoad load) => load.Add(get(row));

    public override void Commit(PersonRow row, CanonicalBytes bytes) => bytes.Add(get(row));
}

using System.Data.Common;
using CanCuoc.Ledger;
using Npgsql;
using NpgsqlTypes;

namespace CanCuoc.Population;

/// <summary>One column of a person's row: how it is read, written, copied and committed to.</summary>
internal abstract class Column(string name)
{
    public string Name => name;

    public abstract object? Value(PersonRow row);

    public abstract void Read(PersonRow row, DbDataReader reader, int ordinal);

    /// <summary>Writes the value into a binary COPY without boxing it.</summary>
    public abstract void Copy(PersonRow row, NpgsqlBinaryImporter copy);

    public abstract void Commit(PersonRow row, CanonicalBytes bytes);
}

internal sealed class NumberColumn(string name, Func<PersonRow, long?> get, Action<PersonRow, long?> set) : Column(name)
{
    public override object? Value(PersonRow row) => get(row);

    public override void Read(PersonRow row, DbDataReader reader, int ordinal) =>
        set(row, reader.IsDBNull(ordinal) ? null : reader.GetInt64(ordinal));

    public override void Copy(PersonRow row, NpgsqlBinaryImporter copy)
    {
        if (get(row) is { } value)
            copy.Write(value, NpgsqlDbType.Bigint);
        else
            copy.WriteNull();
    }

    // Absent and zero differ: an absent number is committed to as the smallest one, which no column holds.
    public override void Commit(PersonRow row, CanonicalBytes bytes) => bytes.Add(get(row) ?? long.MinValue);
}

internal sealed class SmallColumn(string name, Func<PersonRow, int?> get, Action<PersonRow, int?> set) : Column(name)
{
    public override object? Value(PersonRow row) => get(row);

    public override void Read(PersonRow row, DbDataReader reader, int ordinal) =>
        set(row, reader.IsDBNull(ordinal) ? null : reader.GetInt32(ordinal));

    public override void Copy(PersonRow row, NpgsqlBinaryImporter copy)
    {
        if (get(row) is { } value)
            copy.Write(value, NpgsqlDbType.Integer);
        else
            copy.WriteNull();
    }

    public override void Commit(PersonRow row, CanonicalBytes bytes) => bytes.Add(get(row) ?? long.MinValue);
}

internal sealed class TextColumn(string name, Func<PersonRow, string?> get, Action<PersonRow, string?> set)
    : Column(name)
{
    public override object? Value(PersonRow row) => get(row);

    public override void Read(PersonRow row, DbDataReader reader, int ordinal) =>
        set(row, reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal));

    public override void Copy(PersonRow row, NpgsqlBinaryImporter copy)
    {
        if (get(row) is { } value)
            copy.Write(value, NpgsqlDbType.Text);
        else
            copy.WriteNull();
    }

    public override void Commit(PersonRow row, CanonicalBytes bytes) => bytes.Add(get(row));
}

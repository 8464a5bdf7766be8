using CanCuoc.Storage;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Ledger.Tests;

/// <summary>A module as small as one can be: a tally for each person, and every raise of it a row with its fact.</summary>
internal sealed class Tally : ModelPart
{
    public static readonly ActKind Raising = new(
        "RaiseTally",
        RegistrySystem.Population,
        Permission.AmendPerson,
        "Tăng số đếm",
        "A tally was raised"
    );

    public static readonly ActKind Reading = new(
        "ReadTally",
        RegistrySystem.Population,
        Permission.ReadPerson,
        "Đọc số đếm",
        "A tally was read"
    )
    {
        IsLook = true,
    };

    public override string Module => "tally";

    public override void Map(ModelBuilder model, Engine engine)
    {
        var tally = Table<TallyRow>(model, engine, "person");
        tally.HasKey(row => row.PersonId);
        tally.Property(row => row.PersonId).ValueGeneratedNever();
        tally.Property(row => row.Version).IsConcurrencyToken();
    }

    /// <summary>Raises a person's tally under its row lock and records the fact; gives the new version.</summary>
    public static async Task<int> RaiseAsync(Act act, PersonId person, CancellationToken cancellation)
    {
        var version = await RaiseRowsAsync(act.Session, act.Id, person, cancellation);
        act.Record(Raised(person, version));
        return version;
    }

    public static async Task<int> RaiseRowsAsync(
        Session session,
        ActId act,
        PersonId person,
        CancellationToken cancellation
    )
    {
        await using var raise = session.Command(
            """
            INSERT INTO tally.person (person_id, version) VALUES (@person, 1)
            ON CONFLICT (person_id) DO UPDATE SET version = tally.person.version + 1 RETURNING version
            """,
            ("person", person.Value)
        );
        var version = Convert.ToInt32(await raise.ExecuteScalarAsync(cancellation));
        await session.ExecuteAsync(
            "INSERT INTO tally.raise (person_id, version, act_id) VALUES (@person, @version, @act)",
            cancellation,
            ("person", person.Value),
            ("version", version),
            ("act", act.Value)
        );
        return version;
    }

    public static TallyRaised Raised(PersonId person, int version) =>
        new(version) { Subject = person, Row = RowBytes(person, version) };

    public static ReadOnlyMemory<byte> RowBytes(PersonId person, int version) =>
        new CanonicalBytes(1).Add(person.Value).Add(version).Written;

    public static async Task<int> ReadAsync(Act act, PersonId person, CancellationToken cancellation)
    {
        act.Saw(person);
        await using var read = act.Session.Command(
            "SELECT version FROM tally.person WHERE person_id = @person",
            ("person", person.Value)
        );
        return Convert.ToInt32(await read.ExecuteScalarAsync(cancellation) ?? 0);
    }
}

internal sealed class TallyRow
{
    public required PersonId PersonId { get; init; }

    public required int Version { get; set; }
}

internal sealed record TallyRaised(int Version) : Fact;

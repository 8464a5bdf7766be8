using CanCuoc.Cards;
using CanCuoc.Enrolment;
using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Programme.Tests;

public sealed class ReadBoardTests
{
    /// <summary>Communes of Hà Nội today, and of Hòa Bình, which Phú Thọ took over in July 2025.</summary>
    private static readonly PersonDetails[] People =
    [
        Invented.Woman,
        Invented.Woman with
        {
            Name = PersonName.Parse("Lê Thị Súng", null),
        },
        Invented.In(AdministrativeUnits.Lists[1], FormerCommune.Code),
    ];

    private static AdministrativeUnit FormerCommune =>
        AdministrativeUnits
            .Lists[1]
            .Find("17")!
            .Communes.First(unit => AdministrativeUnits.Newest.Find(unit.Code) is null);

    [Theory, BothEngines]
    public async Task Read_TheBoard_CountsByTodaysProvinces(Engine engine)
    {
        await using var board = await SteeringBoard.OpenAsync(engine, systemsOpen: true);
        foreach (var details in People)
            await ApplyAsync(board, await board.PersonAsync(details), hasCard: details != People[1]);
        await board.PersonAsync(Invented.Woman with { PermanentResidence = null });
        await board.CountAsync();

        var progress = (await board.ReadAsync()).Progress;

        progress.Select(row => row.Province).ShouldBe(AdministrativeUnits.Newest.Provinces);
        progress
            .Where(row => row.Persons + row.Applications + row.Cards > 0)
            .Select(row => (row.Province.Name, row.Persons, row.Applications, row.Cards))
            .ShouldBe([("Hà Nội", 2, 2, 1), ("Phú Thọ", 1, 1, 1)]);
    }

    [Theory, BothEngines]
    public async Task Read_TheBoardBeforeTheFirstCount_SaysSo(Engine engine)
    {
        await using var board = await SteeringBoard.OpenAsync(engine, systemsOpen: true);
        await board.PersonAsync(Invented.Woman);

        var before = await board.ReadAsync();
        await board.CountAsync();
        var after = await board.ReadAsync();

        before.CountedOn.ShouldBeNull();
        before.Progress.ShouldAllBe(row => row.Persons == 0);
        after.CountedOn.ShouldNotBeNull();
        after.Progress.Sum(row => row.Persons).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Read_TheBoard_IsALookAtNobody(Engine engine)
    {
        await using var board = await SteeringBoard.OpenAsync(engine, systemsOpen: true);
        var person = await board.PersonAsync(Invented.Woman);

        await board.ReadAsync();

        (await board.Registry.TrailAsync(person.Id)).ShouldNotContain(line => line.Kind == nameof(ReadBoard));
    }

    /// <summary>Her application, and her card, delivered or not.</summary>
    private static async Task ApplyAsync(SteeringBoard board, PersonRecord person, bool hasCard)
    {
        var opened = await board.Registry.RunAsync(
            OpenApplication.Kind,
            act => new OpenApplication(new ReadPerson()).RunAsync(act, person.Id, default)
        );
        var state = (int)(hasCard ? CardState.Active : CardState.Made);
        await board.ExecuteAsync(
            $"""
            INSERT INTO cards.card (person_id, card_id, order_id, state, province, person_version, document_number,
                issued_on, wrapped_key, chip, act_id, version)
            VALUES ({person.Id.Value}, {person.Id.Value}, 1, {state}, '{opened.Value.Province}', 1, '000000001',
                20250101, '', '', 1, 1)
            """
        );
    }
}

using System.Text.RegularExpressions;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

/// <summary>Every door of the population register through which somebody may be told of a person, and its whole answer in words.</summary>
internal static partial class Doors
{
    private static readonly ReadPerson Read = new();
    private static readonly DateOnly Today = FamilyRegistry.Today;

    /// <summary>The doors by name.</summary>
    public static IReadOnlyDictionary<string, Func<ProtectedWorld, Task<string>>> All { get; } =
        new Dictionary<string, Func<ProtectedWorld, Task<string>>>
        {
            ["record by number"] = world =>
                PersonAsync(world, act => Read.RunAsync(act, ProtectedWorld.Number, default)),
            ["record by key"] = world => PersonAsync(world, act => Read.RunAsync(act, world.Man, default)),
            ["record of a day"] = world => PersonAsync(world, act => Read.AsOfAsync(act, world.Man, Today, default)),
            ["record of the mother"] = world => PersonAsync(world, act => Read.RunAsync(act, world.Mother, default)),
            ["record of the wife"] = world => PersonAsync(world, act => Read.RunAsync(act, world.Wife, default)),
            ["record of the child"] = world => PersonAsync(world, act => Read.RunAsync(act, world.Child, default)),
            ["history"] = world => HistoryAsync(world, world.Man),
            ["history by number"] = HistoryByNumberAsync,
            ["history of the wife"] = world => HistoryAsync(world, world.Wife),
            ["history of the child"] = world => HistoryAsync(world, world.Child),
            ["search by number"] = world => SearchAsync(world, new(ProtectedWorld.Number, null, null, null)),
            ["search by old number"] = world =>
                SearchAsync(world, new(null, null, null, null) { LegacyNumber = ProtectedWorld.OldNumber }),
            ["search by name"] = world => SearchAsync(world, new(null, "Trần Văn Tân", null, null)),
            ["family"] = world => FamilyAsync(world, world.Man),
            ["family of the mother"] = world => FamilyAsync(world, world.Mother),
            ["family of the wife"] = world => FamilyAsync(world, world.Wife),
            ["family of the child"] = world => FamilyAsync(world, world.Child),
            ["household"] = HouseholdAsync,
            ["several numbers"] = SeveralAsync,
            ["who looked"] = LooksAsync,
            ["signing in with a wrong date"] = SignInAsync,
            ["protecting without the right"] = async world =>
                Say(await world.ProtectAsync(ProtectedWorld.Officer), _ => ""),
            ["ending without the right"] = async world => Say(await world.EndAsync(ProtectedWorld.Officer), _ => ""),
            ["correcting a mother's birth"] = CorrectAsync,
            ["naming another head"] = HeadAsync,
        };

    private static async Task<string> PersonAsync(ProtectedWorld world, Func<Act, Task<Outcome<PersonRecord>>> read) =>
        Say(await world.RunAsync(ReadPerson.Kind, read), Say);

    private static async Task<string> HistoryAsync(ProtectedWorld world, PersonId person) =>
        Say(await world.RunAsync(ReadPerson.Kind, act => Read.HistoryAsync(act, person, default)), Say);

    private static async Task<string> HistoryByNumberAsync(ProtectedWorld world) =>
        Say(await world.RunAsync(ReadPerson.Kind, act => Read.HistoryAsync(act, ProtectedWorld.Number, default)), Say);

    private static async Task<string> SearchAsync(ProtectedWorld world, PersonQuery query) =>
        Say(
            await world.RunAsync(SearchPersons.Kind, act => new SearchPersons(Read).RunAsync(act, query, default)),
            found => Lines(found.Persons.Select(Say))
        );

    private static async Task<string> FamilyAsync(ProtectedWorld world, PersonId person) =>
        Say(
            await world.RunAsync(
                ReadFamily.Kind,
                act => new ReadFamily(Read).RunAsync(act, person, Today, DateTimeOffset.MaxValue, default)
            ),
            family => Lines(family.Links.Select(link => $"{link}"))
        );

    private static async Task<string> HouseholdAsync(ProtectedWorld world) =>
        Say(
            await world.RunAsync(
                ReadHousehold.Kind,
                act =>
                    new ReadHousehold(Read).RunAsync(act, ProtectedWorld.Home, Today, DateTimeOffset.MaxValue, default)
            ),
            household => Lines(household.Members.Select(member => $"{member}"))
        );

    private static async Task<string> SeveralAsync(ProtectedWorld world) =>
        Say(
            await world.RunAsync(
                ReadPersons.Kind,
                act =>
                    new ReadPersons(Read).RunAsync(
                        act,
                        [ProtectedWorld.Number, ProtectedWorld.MothersNumber],
                        Today,
                        DateTimeOffset.MaxValue,
                        default
                    )
            ),
            found => Lines(found.Answers.Select(one => Say(one.Record, Say)))
        );

    private static async Task<string> LooksAsync(ProtectedWorld world) =>
        Say(
            await world.RunAsync(
                ReadOwnTrail.Kind,
                act => new ReadOwnTrail().RunAsync(act, ProtectedWorld.Number, default)
            ),
            trail => Lines(trail.Lines.Select(line => $"{line}"))
        );

    private static async Task<string> SignInAsync(ProtectedWorld world) =>
        Say(
            await new EnterAsCitizen(world.Population.Registry.Acts, Read).RunAsync(
                ProtectedWorld.Number,
                PartialDate.Of(new DateOnly(1985, 1, 1)),
                default
            ),
            entered => $"{entered}"
        );

    // Later than the birth of the son whom this officer does not know of.
    private static Task<string> CorrectAsync(ProtectedWorld world) =>
        ChangeAsync(world, details => details with { BirthDate = PartialDate.Of(1995) });

    private static Task<string> HeadAsync(ProtectedWorld world) =>
        ChangeAsync(world, details => details with { Household = new(ProtectedWorld.Home, HouseholdRelation.Head) });

    private static async Task<string> ChangeAsync(ProtectedWorld world, Func<PersonDetails, PersonDetails> change) =>
        Say(
            await world.RunAsync(
                CorrectPerson.Kind,
                async act =>
                {
                    var mother = (await Read.RunAsync(act, world.Mother, default)).Value;
                    return await new CorrectPerson().RunAsync(
                        act,
                        mother,
                        change(mother.Details),
                        PopulationFixture.Paper,
                        default
                    );
                }
            ),
            Say
        );

    private static string Say(PersonHistory history) =>
        Lines([
            .. history.Versions.Select(Say),
            .. history.Steps.Select(step =>
                $"{step.ValidFrom} {Lines(step.Changes.Select(change => $"{change.Field.Code} {change.Before?.Value} {change.After?.Value}"))}"
            ),
            .. RecordGroups
                .Of(history.Current, history.Access)
                .SelectMany(group => group.Items)
                .Select(item => $"{item.Label} {item.Value}"),
        ]);

    private static string Say(PersonRecord record) => $"{record}";

    private static string Say<T>(Outcome<T> outcome, Func<T, string> say)
        where T : notnull =>
        // Keys are never shown; where he is, one person and some acts more came before.
        Key().Replace(outcome.IsRefused(out var refusal, out var value) ? $"{refusal}" : say(value), "key");

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    [GeneratedRegex(@"(Act|Person)Id \{ Value = \d+ \}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();
}

using CanCuoc.Access;
using CanCuoc.Biometrics;
using CanCuoc.Cards;
using CanCuoc.Keys;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment.Tests;

/// <summary>A registry where every step of an application is one line, each by the officer whose step it is unless told otherwise.</summary>
internal sealed class CardOffice : IAsyncDisposable
{
    public const string Remark = "Đã đối chiếu với sổ gốc.";

    private static readonly AdministrativeUnit Commune = AdministrativeUnits.Newest.Units.First(unit =>
        unit.Level == UnitLevel.Commune
    );

    private readonly string folder = Directory.CreateTempSubdirectory("cancuoc-").FullName;
    private readonly EncryptedFileKeyStore keys;
    private readonly ReadPerson readPerson = new();
    private readonly BodyRecords bodies;
    private int persons;

    private CardOffice(TestRegistry registry, Algorithms algorithms)
    {
        Registry = registry;
        keys = EncryptedFileKeyStore.CreateUnguarded(Path.Combine(folder, "keys"), "test");
        foreach (var label in BodyRecords.WrappingKeys)
            keys.CreateWrappingKey(label);
        bodies = new BodyRecords(registry.Store, keys, algorithms, Path.Combine(folder, "galleries"));
    }

    public static PersonDetails Woman { get; } =
        new()
        {
            Name = PersonName.Parse("Lê Thị Hòa", null),
            BirthDate = PartialDate.Of(1985),
            Sex = Sex.Female,
            BirthRegistration = Address.Of(Commune, "").Value,
            PermanentResidence = Address.Of(Commune, "Số 1").Value,
        };

    public static Authority Opener { get; } = Officer("opener");

    public static Authority Capturer { get; } = Officer("capturer");

    public static Authority Approver { get; } = Officer("approver");

    public TestRegistry Registry { get; }

    public Captures Captures => bodies.Captures;

    public CaptureGate Gate => bodies.Gate;

    public static Authority Officer(string name, string unit = "") =>
        TestRegistry.Everybody with
        {
            Actor = $"officer:{name}",
            Post = name,
            Unit = unit,
        };

    /// <summary>An office with nobody in it.</summary>
    /// <param name="algorithms">By which captures are encoded; else every picture will do.</param>
    public static async Task<CardOffice> OpenAsync(Engine engine, Algorithms? algorithms = null) =>
        new(
            await TestRegistry.OpenAsync(
                engine,
                [
                    new AccessModel(),
                    new PopulationModel(),
                    new BiometricsModel(),
                    new CardsModel(),
                    new EnrolmentModel(),
                ]
            ),
            algorithms ?? Pictures.Algorithms
        );

    /// <summary>Somebody; unless details are given, born in a year of her own, so that nobody is like her.</summary>
    public async Task<PersonRecord> PersonAsync(PersonDetails? details = null)
    {
        var register = new RegisterPerson();
        details ??= Woman with { BirthDate = PartialDate.Of(1900 + ++persons) };
        var registered = await Registry.RunAsync(
            RegisterPerson.Kind,
            act => register.RunAsync(act, details, null, new(EvidenceRank.Paper, "test"), default)
        );
        return registered.Value;
    }

    public Task<Outcome<PersonRecord>> AmendAsync(PersonRecord person, PersonDetails details) =>
        Registry.RunAsync(
            AmendPerson.Kind,
            act =>
                new AmendPerson().RunAsync(
                    act,
                    person,
                    act.Today,
                    _ => details,
                    new(EvidenceRank.Paper, "test"),
                    default
                )
        );

    public Task<Outcome<Application>> OpenAsync(PersonRecord person, Authority? officer = null) =>
        Registry.RunAsync(
            OpenApplication.Kind,
            act => new OpenApplication(readPerson).RunAsync(act, person.Id, default),
            officer ?? Opener
        );

    public Task<Outcome<Application>> AttachAsync(
        SeenApplication seen,
        IReadOnlyList<Capture> images,
        Authority? officer = null,
        string? reason = null
    ) =>
        Registry.RunAsync(
            AttachCapture.Kind,
            act => new AttachCapture(bodies.Captures, bodies.Templates).RunAsync(act, seen, images, reason, default),
            officer ?? Capturer
        );

    public Task<Outcome<ComparedApplication>> CompareAsync(
        SeenApplication seen,
        IReadOnlyList<SlapCapture> slaps,
        params IReadOnlyCollection<AbsentFinger> absent
    ) =>
        Registry.RunAsync(
            AttachSlaps.Kind,
            act => new AttachSlaps(bodies.Captures, bodies.Templates).RunAsync(act, seen, slaps, absent, default),
            Capturer
        );

    /// <summary>Completes the capture, fingers of which none was taken stated as missing.</summary>
    public Task<Outcome<Application>> CompleteAsync(
        SeenApplication seen,
        params IReadOnlyCollection<BodyPart> missing
    ) =>
        Registry.RunAsync(
            CompleteCapture.Kind,
            act =>
                new CompleteCapture().RunAsync(
                    act,
                    seen,
                    [.. missing.Select(finger => new AbsentFinger(finger, Absence.Missing))],
                    default
                ),
            Capturer
        );

    public Task<Outcome<Application>> ScreenAsync(SeenApplication seen, params IReadOnlyList<DoubtCandidate> alike) =>
        Registry.RunAsync(ScreenApplication.Kind, act => Screening(alike).RunAsync(act, seen, default), Approver);

    /// <summary>Screens by the search that the program has.</summary>
    public Task<Outcome<Application>> ScreenByBodyAsync(SeenApplication seen)
    {
        var alike = new FindAlike(bodies.Search);
        var screen = new ScreenApplication(readPerson, new SearchPersons(readPerson), alike.RunAsync);
        return Registry.RunAsync(ScreenApplication.Kind, act => screen.RunAsync(act, seen, default), Approver);
    }

    public Task<Outcome<Application>> ApproveAsync(SeenApplication seen, Authority? officer = null) =>
        Registry.RunAsync(
            ApproveApplication.Kind,
            act => new ApproveApplication(readPerson, new PlaceOrder()).RunAsync(act, seen, default),
            officer ?? Approver
        );

    public Task<Outcome<Application>> ResolveAsync(SeenApplication seen, string remark = Remark) =>
        Registry.RunAsync(ResolveDoubt.Kind, act => new ResolveDoubt().RunAsync(act, seen, remark, default), Approver);

    public Task<Outcome<Application>> RejectAsync(SeenApplication seen) =>
        Registry.RunAsync(
            RejectApplication.Kind,
            act => new RejectApplication().RunAsync(act, seen, Remark, default),
            Approver
        );

    public Task<Outcome<Application>> WithdrawAsync(SeenApplication seen) =>
        Registry.RunAsync(
            WithdrawApplication.Kind,
            act => new WithdrawApplication().RunAsync(act, seen, Remark, default),
            Opener
        );

    public Task<Outcome<ApplicationFile>> ReadAsync(ApplicationId id, Authority? officer = null) =>
        Registry.RunAsync(
            ReadApplication.Kind,
            act => new ReadApplication(readPerson, bodies.Captures).RunAsync(act, id, default),
            officer ?? Approver
        );

    public Task<Outcome<OwnApplications>> ReadOwnAsync(Authority authority) =>
        Registry.RunAsync(ReadOwnApplications.Kind, act => new ReadOwnApplications().RunAsync(act, default), authority);

    public Task<Outcome<ApplicationQueue>> ListAsync(ApplicationState state, Authority? officer = null) =>
        Registry.RunAsync(
            ListApplications.Kind,
            act => new ListApplications().RunAsync(act, state, default),
            officer ?? Approver
        );

    public Task<Outcome<long>> SeedPersonsAsync(int count) =>
        new SeedPersons(Registry.Acts, Registry.Clock).RunAsync(
            TestRegistry.Everybody,
            TestRegistry.Why,
            new(count, Seed: 7, Events: 0),
            progress: null,
            default
        );

    public Task<Outcome<long>> SeedBodiesAsync(long wanted, Func<PersonId, IReadOnlyList<BodyTemplate>> invent) =>
        new SeedBodies(Registry.Acts, bodies).RunAsync(
            TestRegistry.Everybody,
            TestRegistry.Why,
            wanted,
            invent,
            progress: null,
            default
        );

    public async Task<long> CountAsync(string table)
    {
        await using var session = await Registry.Store.ReadAsync(default);
        return (long)(await session.ScalarAsync($"SELECT count(*) FROM {table}", default))!;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var session = await Registry.Store.WriteAsync(default);
        await session.ExecuteAsync(sql, default);
        await session.CommitAsync(default);
    }

    public async ValueTask DisposeAsync()
    {
        await bodies.DisposeAsync();
        await Registry.DisposeAsync();
        keys.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    // What the search of faces and fingers finds is given: people here have the same pictures.
    private ScreenApplication Screening(IReadOnlyList<DoubtCandidate> alike) =>
        new(readPerson, new SearchPersons(readPerson), (_, _, _) => Task.FromResult(Found([.. alike])));

    private static Outcome<IReadOnlyList<DoubtCandidate>> Found(DoubtCandidate[] alike) => alike;
}

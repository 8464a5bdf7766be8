using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

internal static class RefusedUnions
{
    private static readonly PersonDetails Woman = CivilRegistry.WomanDetails;

    public static IReadOnlyList<RefusedEvent> All { get; } =
    [
        Of(MarriageChecks.SamePerson, civil => civil.MarryAsync(civil.Man, civil.Man, CivilRegistry.Wedding)),
        Wife(MarriageChecks.NotLiving, Woman with { DiedOn = PartialDate.Of(2019) }),
        Wife(MarriageChecks.AlreadyMarried, Woman with { MaritalStatus = MaritalStatus.Married }),
        Wife(MarriageChecks.TooYoung, Woman with { BirthDate = PartialDate.Of(2003) }),
        Wife(MarriageChecks.SameSex, CivilRegistry.ManDetails),
        Of(
            MarriageChecks.NearKin,
            async civil =>
                await civil.MarryAsync(
                    civil.Man,
                    await civil.RegisterAsync(Woman with { Mother = new(civil.Man, null) }),
                    CivilRegistry.Wedding
                )
        ),
        Of(ReadPerson.NotThen, civil => civil.MarryAsync(civil.Man, civil.Woman, new(1980, 1, 1))),
        RefusedEvent.Of(
            RecordDivorce.Event,
            RecordDivorce.NotMarried,
            civil => civil.DivorceAsync(civil.Man, civil.Woman, CivilRegistry.Wedding)
        ),
        RefusedEvent.Of(
            RecordDivorce.Event,
            ReadPerson.NotThen,
            civil => civil.DivorceAsync(civil.Man, civil.Woman, new(1980, 1, 1))
        ),
    ];

    private static RefusedEvent Wife(Refusal refusal, PersonDetails wife) =>
        Of(
            refusal,
            async civil => await civil.MarryAsync(civil.Man, await civil.RegisterAsync(wife), CivilRegistry.Wedding)
        );

    private static RefusedEvent Of(Refusal refusal, Func<CivilRegistry, Task<Outcome<Done>>> attempt) =>
        RefusedEvent.Of(RecordMarriage.Event, refusal, attempt);
}

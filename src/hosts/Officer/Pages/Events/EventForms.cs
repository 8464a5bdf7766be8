using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Pages;

/// <summary>The civil events that are told from a person's record, in the order of life. A new event is a row here.</summary>
internal sealed class EventForms
{
    public EventForms(ReadPerson read)
    {
        var amend = new AmendPerson();
        All = [.. OfFamilies(read, amend), .. OfIdentity(read, amend), .. OfAbsence(read, amend)];
    }

    public IReadOnlyList<EventForm> All { get; }

    public EventForm? Find(string? name) => All.FirstOrDefault(form => form.Name == name);

    private static EventForm[] OfFamilies(ReadPerson read, AmendPerson amend)
    {
        var (birth, adoption) = (new RecordBirth(new(new())), new RecordAdoption(read, amend));
        var (marriage, divorce) = (new RecordMarriage(read, amend), new RecordDivorce(read, amend));
        return
        [
            new(
                RecordBirth.Event,
                new("Ngày sinh", "Day of birth"),
                [EventField.Name, EventField.Sex, EventField.Commune, EventField.Other],
                async (told, act, stop) => (await birth.RunAsync(act, BirthOf(told), told.Evidence, stop)).Refusal
            ),
            new(
                RecordAdoption.Event,
                new("Ngày nhận con nuôi", "Day of the adoption"),
                [EventField.Father, EventField.Mother, EventField.Kinship],
                async (told, act, stop) =>
                    told.Father is null && told.Mother is null
                        ? EventTyped.NobodyAdopts.For(nameof(EventField.Father))
                        : (
                            await adoption.RunAsync(
                                act,
                                new(told.Person, told.Father, told.Mother, told.Kinship, told.Day),
                                told.Evidence,
                                stop
                            )
                        ).Refusal
            ),
            new(
                RecordMarriage.Event,
                new("Ngày đăng ký kết hôn", "Day of the marriage"),
                [EventField.Other],
                async (told, act, stop) =>
                    (await marriage.RunAsync(act, told.Person, told.Other!, told.Day, told.Evidence, stop)).Refusal
            ),
            new(
                RecordDivorce.Event,
                new("Ngày bản án, quyết định có hiệu lực", "Day from which the judgement holds"),
                [EventField.Other],
                async (told, act, stop) =>
                    (await divorce.RunAsync(act, told.Person, told.Other!, told.Day, told.Evidence, stop)).Refusal
            ),
        ];
    }

    private static EventForm[] OfIdentity(ReadPerson read, AmendPerson amend)
    {
        var (nameChange, sexRedetermination) = (
            new RecordNameChange(amend),
            new RecordSexRedetermination(amend, new())
        );
        var nationalityLoss = new RecordNationalityLoss(read, amend);
        var nationalityRegained = new RecordNationalityRegained(read, amend);
        return
        [
            new(
                RecordNameChange.Event,
                new("Ngày thay đổi", "Day of the change"),
                [EventField.Name],
                async (told, act, stop) =>
                    (
                        await nameChange.RunAsync(act, told.Person, told.Name!.Value, told.Day, told.Evidence, stop)
                    ).Refusal
            ),
            new(
                RecordSexRedetermination.Event,
                new("Ngày xác định lại", "Day of the redetermination"),
                [EventField.Sex],
                async (told, act, stop) =>
                    (
                        await sexRedetermination.RunAsync(act, told.Person, told.Sex, told.Day, told.Evidence, stop)
                    ).Refusal
            ),
            new(
                RecordNationalityLoss.Event,
                new("Ngày mất quốc tịch", "Day of the loss"),
                [EventField.Country],
                async (told, act, stop) =>
                    (
                        await nationalityLoss.RunAsync(act, told.Person, told.Country!, told.Day, told.Evidence, stop)
                    ).Refusal
            ),
            new(
                RecordNationalityRegained.Event,
                new("Ngày trở lại quốc tịch", "Day of regaining it"),
                [],
                async (told, act, stop) =>
                    (await nationalityRegained.RunAsync(act, told.Person, told.Day, told.Evidence, stop)).Refusal
            ),
        ];
    }

    private static EventForm[] OfAbsence(ReadPerson read, AmendPerson amend)
    {
        var (missing, back, death) = (
            new RecordMissing(amend),
            new RecordReturn(read, amend),
            new RecordDeath(read, amend)
        );
        return
        [
            new(
                RecordMissing.Event,
                new("Mất tích từ ngày", "Missing since"),
                [],
                async (told, act, stop) =>
                    (await missing.RunAsync(act, told.Person, told.Day, told.Evidence, stop)).Refusal
            ),
            new(
                RecordReturn.Event,
                new("Trở về từ ngày", "Back since"),
                [],
                async (told, act, stop) =>
                    (await back.RunAsync(act, told.Person, told.Day, told.Evidence, stop)).Refusal
            ),
            new(
                RecordDeath.Event,
                new("Ngày chết", "Day of death"),
                [],
                async (told, act, stop) =>
                    (await death.RunAsync(act, told.Person, told.Date, told.Evidence, stop)).Refusal
            )
            {
                TakesPartOfADay = true,
            },
        ];
    }

    /// <summary>The record of the page is a parent's; the other parent may be left out. The child lives where that parent does.</summary>
    private static Birth BirthOf(EventTold told)
    {
        var (parent, place) = (told.Person.Details, Address.Of(told.Commune!, "").Value);
        var newborn = new PersonDetails
        {
            Name = told.Name!.Value,
            Sex = told.Sex,
            BirthDate = told.Date,
            PlaceOfBirth = place,
            BirthRegistration = place,
            PlaceOfOrigin = parent.PlaceOfOrigin,
            EthnicGroup = parent.EthnicGroup,
            PermanentResidence = parent.PermanentResidence,
        };
        PersonRecord?[] parents = [told.Person, told.Other];
        Parent? Of(Sex sex) =>
            parents.FirstOrDefault(one => one?.Details.Sex == sex) is { } found ? Parent.Of(found) : null;
        return new(newborn, Of(Sex.Female), Of(Sex.Male));
    }
}

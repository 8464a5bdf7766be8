using CanCuoc.Components.Fields;
using CanCuoc.Ledger;
using CanCuoc.OfficerDoor.Pages.Times;
using CanCuoc.Population;
using CanCuoc.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace CanCuoc.OfficerDoor.Pages;

/// <summary>The form of an event as it was filled in, so that a refused one is shown again as typed.</summary>
public sealed class EventTyped(IFormCollection? posted)
{
    public static readonly Refusal NoEvidence = new(
        "OFF-08",
        "Hãy ghi giấy tờ, sổ hoặc quyết định làm căn cứ.",
        "Name the paper, register entry or decision that it rests on."
    );

    public static readonly Refusal NoRank = new("OFF-09", "Hãy chọn loại căn cứ.", "Choose the kind of evidence.");

    public static readonly Refusal NobodyAdopts = new(
        "OFF-10",
        "Hãy ghi số định danh của cha nuôi, mẹ nuôi hoặc cả hai.",
        "Give the personal number of who adopts, one or both."
    );

    public static readonly Refusal NoName = new("OFF-11", "Hãy ghi họ, chữ đệm và tên.", "Give the full name.");

    public string this[string name] => posted?[name].ToString().Trim() ?? "";

    public string this[EventField field] => this[$"{field}"];

    public DateParts Day =>
        new()
        {
            Day = this["day.Day"],
            Month = this["day.Month"],
            Year = this["day.Year"],
        };

    public string Rank => this["rank"];

    public string Paper => this["paper"];

    /// <summary>What was told; people are read in the act, for whoever is named has been looked at.</summary>
    public async Task<Outcome<EventTold>> ReadAsync(
        EventForm form,
        Act act,
        ReadPerson read,
        PersonRecord person,
        CancellationToken cancellation
    )
    {
        if (ReadDay(form).IsRefused(out var refusal, out var date))
            return refusal.For("day");
        if (ReadEvidence().IsRefused(out refusal, out var evidence))
            return refusal;
        var told = new EventTold(person, date, date.Earliest, evidence);
        foreach (var field in form.Fields)
        {
            var outcome = await ReadAsync(field, told, form, act, read, cancellation);
            if (outcome.IsRefused(out refusal, out told!))
                return refusal.For($"{field}");
        }
        return told;
    }

    private Outcome<PartialDate> ReadDay(EventForm form)
    {
        if (Day.Read().IsRefused(out var refusal, out var date))
            return refusal;
        return date.Exact is null && !form.TakesPartOfADay ? TimeAsked.NotADay : date;
    }

    public Outcome<Evidence> ReadEvidence()
    {
        if (!Enum.TryParse<EvidenceRank>(Rank, out var rank) || !Enum.IsDefined(rank))
            return NoRank.For("rank");
        return Paper.Length == 0 ? NoEvidence.For("paper") : new Evidence(rank, Paper);
    }

    private async Task<Outcome<EventTold>> ReadAsync(
        EventField field,
        EventTold told,
        EventForm form,
        Act act,
        ReadPerson read,
        CancellationToken cancellation
    )
    {
        switch (field)
        {
            case EventField.Name:
                return ReadName().IsRefused(out var refusal, out var name) ? refusal : told with { Name = name };
            case EventField.Sex:
                return SexCode.Read(this[field]).IsRefused(out refusal, out var sex)
                    ? refusal
                    : told with
                    {
                        Sex = sex,
                    };
            case EventField.Country:
                return Country.Read(this[field]).IsRefused(out refusal, out var country)
                    ? refusal
                    : told with
                    {
                        Country = country,
                    };
            case EventField.Commune:
                return CommuneTyped.Read(this[field]).IsRefused(out refusal, out var code)
                    ? refusal
                    : told with
                    {
                        Commune = AdministrativeUnits.Newest.Find(code),
                    };
            case EventField.Kinship:
                return told with
                {
                    Kinship = Enum.TryParse<AdopterKinship>(this[field], out var kinship) ? kinship : default,
                };
        }
        // A parent may be unknown, or adopt alone; nobody marries or divorces alone.
        var isOptional = field != EventField.Other || form.Event == RecordBirth.Event;
        if (this[field].Length == 0 && isOptional)
            return told;
        if ((await PersonAsync(this[field], act, read, cancellation)).IsRefused(out var unknown, out var person))
            return unknown;
        return field switch
        {
            EventField.Father => told with { Father = person },
            EventField.Mother => told with { Mother = person },
            _ => told with { Other = person },
        };
    }

    private Outcome<PersonName> ReadName() =>
        this[EventField.Name].Length == 0 ? NoName
        : PersonName.Read(this[EventField.Name]).IsRefused(out var refusal, out var reading) ? refusal
        : reading.Name;

    private static async Task<Outcome<PersonRecord>> PersonAsync(
        string typed,
        Act act,
        ReadPerson read,
        CancellationToken cancellation
    ) =>
        PersonalNumber.Read(typed).IsRefused(out var refusal, out var number)
            ? refusal
            : await read.RunAsync(act, number, cancellation);
}

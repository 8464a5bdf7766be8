using CanCuoc.Components.Fields;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Pages.Correcting;

/// <summary>
/// The items that a correction may change, in the order of pages. A number is established anew instead, and a household changes by the
/// procedures of residence. A new item is a row here.
/// </summary>
internal static class CorrectionFields
{
    public static readonly Refusal NotWritable = new(
        "OFF-13",
        "Nội dung dài quá 100 ký tự hoặc có ký tự không nhìn thấy được.",
        "This is longer than 100 characters, or has invisible characters."
    );

    public static readonly Refusal Needed = new(
        "OFF-14",
        "Hồ sơ luôn phải có thông tin này; hãy ghi giá trị đúng.",
        "A record always holds this; give the right value."
    );

    private const int LongestText = 100;
    private const string None = "none";

    public static IReadOnlyList<CorrectionField> All { get; } =
    [
        .. Names(),
        Date(
            "birth-date",
            one => one.BirthDate,
            (one, date) => date is { } day ? one with { BirthDate = day } : Needed
        ) with
        {
            IsOptional = false,
        },
        .. Groups(),
        .. Statuses(),
        Place("place-of-birth", one => one.PlaceOfBirth, (one, place) => one with { PlaceOfBirth = place }),
        Place(
            "birth-registration",
            one => one.BirthRegistration,
            (one, place) => one with { BirthRegistration = place }
        ),
        Place("place-of-origin", one => one.PlaceOfOrigin, (one, place) => one with { PlaceOfOrigin = place }),
        Date("died-on", one => one.DiedOn, (one, day) => one with { DiedOn = day }),
        Date("missing-since", one => one.MissingSince, (one, day) => one with { MissingSince = day }),
        Relative("father", one => one.Father, (one, father) => one with { Father = father }),
        Relative("mother", one => one.Mother, (one, mother) => one with { Mother = mother }),
        Relative("spouse", one => one.Spouse, (one, spouse) => one with { Spouse = spouse }),
        Relative("representative", one => one.Representative, (one, other) => one with { Representative = other }),
        Place(
            "permanent-residence",
            one => one.PermanentResidence,
            (one, place) => one with { PermanentResidence = place }
        ),
        Place(
            "temporary-residence",
            one => one.TemporaryResidence,
            (one, place) => one with { TemporaryResidence = place }
        ),
        Place("current-abode", one => one.CurrentAbode, (one, place) => one with { CurrentAbode = place }),
        Text("absence", one => one.Absence, (one, text) => one with { Absence = text }),
        Text("residence-file", one => one.ResidenceFile, (one, text) => one with { ResidenceFile = text }),
        Text("phone", one => one.Phone, (one, text) => one with { Phone = text }),
        Text("email", one => one.Email, (one, text) => one with { Email = text }),
    ];

    private static IEnumerable<CorrectionField> Names()
    {
        yield return new CorrectionField(
            RecordFields.Of("name"),
            CorrectionInput.Text,
            one => ItemTyped.Of(one.Name.Full),
            (one, typed) =>
                ReadName(typed["text"]).IsRefused(out var refusal, out var name) ? refusal : one with { Name = name }
        )
        {
            IsOptional = false,
        };
        yield return new CorrectionField(
            RecordFields.Of("other-name"),
            CorrectionInput.Text,
            one => ItemTyped.Of(one.OtherName?.Full),
            (one, typed) =>
                typed["text"].Length == 0 ? one with { OtherName = null }
                : ReadName(typed["text"]).IsRefused(out var refusal, out var name) ? refusal
                : one with { OtherName = name }
        );
        yield return new CorrectionField(
            RecordFields.Of("legacy-number"),
            CorrectionInput.Text,
            one => ItemTyped.Of($"{one.LegacyNumber}"),
            (one, typed) =>
                typed["text"].Length == 0 ? one with { LegacyNumber = null }
                : LegacyIdNumber.Read(typed["text"]).IsRefused(out var refusal, out var number) ? refusal
                : one with { LegacyNumber = number }
        );
    }

    private static IEnumerable<CorrectionField> Groups()
    {
        yield return Choice(
            "sex",
            [
                .. Enum.GetValues<Sex>()
                    .Where(sex => sex != Sex.Unknown)
                    .Select(sex => new Choice($"{(int)sex}", sex.Wording)),
            ],
            one => $"{(int)one.Sex}",
            (one, code) => SexCode.Read(code).IsRefused(out var refusal, out var sex) ? refusal : one with { Sex = sex }
        );
        yield return Choice(
            "ethnic-group",
            [NotHeld, .. EthnicGroup.All.Select(group => Components.Fields.Choice.Named(group.Code, group.Name))],
            one => one.EthnicGroup?.Code ?? None,
            (one, code) =>
                code == None ? one with { EthnicGroup = null }
                : EthnicGroup.Read(code, EthnicNumbering.Decision1019Of2008).IsRefused(out var refusal, out var group)
                    ? refusal
                : one with { EthnicGroup = group }
        );
        yield return Choice(
            "religion",
            [NotHeld, .. Religion.All.Select(religion => new Choice(religion.Code, religion.Wording))],
            one => one.Religion?.Code ?? None,
            (one, code) =>
                code == None ? one with { Religion = null }
                : Religion.Read(code).IsRefused(out var refusal, out var religion) ? refusal
                : one with { Religion = religion }
        );
    }

    private static IEnumerable<CorrectionField> Statuses()
    {
        yield return Choice(
            "nationality",
            [.. Country.All.Select(country => new Choice(country.Alpha2, country.Wording))],
            one => one.Nationality.Alpha2,
            (one, code) =>
                Country.Read(code).IsRefused(out var refusal, out var country)
                    ? refusal
                    : one with
                    {
                        Nationality = country,
                    }
        );
        yield return Choice(
            "blood-group",
            [.. Enum.GetValues<BloodGroup>().Select(group => new Choice(group.Code, group.Wording))],
            one => one.BloodGroup.Code,
            (one, code) =>
                BloodGroupCode.Read(code).IsRefused(out var refusal, out var group)
                    ? refusal
                    : one with
                    {
                        BloodGroup = group,
                    }
        );
        yield return Choice(
            "marital-status",
            [.. Enum.GetValues<MaritalStatus>().Select(status => new Choice($"{(int)status}", status.Wording))],
            one => $"{(int)one.MaritalStatus}",
            (one, code) =>
                MaritalStatusCode.Read(code).IsRefused(out var refusal, out var status)
                    ? refusal
                    : one with
                    {
                        MaritalStatus = status,
                    }
        );
    }

    private static Choice NotHeld { get; } = new(None, new("Không ghi", "Not recorded"));

    private static Outcome<PersonName> ReadName(string typed) =>
        typed.Length == 0 ? EventTyped.NoName
        : PersonName.Read(typed).IsRefused(out var refusal, out var reading) ? refusal
        : reading.Name;

    private static CorrectionField Choice(
        string code,
        IReadOnlyList<Choice> choices,
        Func<PersonDetails, string> print,
        Func<PersonDetails, string, Outcome<PersonDetails>> read
    ) =>
        new(
            RecordFields.Of(code),
            CorrectionInput.Choice,
            one => ItemTyped.Of(print(one)),
            (one, typed) => read(one, typed["choice"])
        )
        {
            Choices = choices,
            IsOptional = false,
        };

    private static CorrectionField Text(
        string code,
        Func<PersonDetails, string?> get,
        Func<PersonDetails, string?, PersonDetails> set
    ) =>
        new(
            RecordFields.Of(code),
            CorrectionInput.Text,
            one => ItemTyped.Of(get(one)),
            (one, typed) =>
                typed["text"].Length == 0 ? set(one, null)
                : FreeText.Of(typed["text"], LongestText) is { } text ? set(one, text)
                : NotWritable
        );

    private static CorrectionField Date(
        string code,
        Func<PersonDetails, PartialDate?> get,
        Func<PersonDetails, PartialDate?, Outcome<PersonDetails>> set
    ) =>
        new(
            RecordFields.Of(code),
            CorrectionInput.Date,
            one => ItemTyped.Of(get(one) is { } date ? DateParts.Of(date) : new()),
            (one, typed) =>
                typed.Date.IsEmpty ? set(one, null)
                : typed.Date.Read().IsRefused(out var refusal, out var date) ? refusal
                : set(one, date)
        );

    private static CorrectionField Place(
        string code,
        Func<PersonDetails, Address?> get,
        Func<PersonDetails, Address?, PersonDetails> set
    ) =>
        new(
            RecordFields.Of(code),
            CorrectionInput.Place,
            one => PlaceTyped.Fill(get(one)),
            (one, typed) =>
                PlaceTyped.IsEmpty(typed) ? set(one, null)
                : PlaceTyped.Read(typed, get(one)).IsRefused(out var refusal, out var place) ? refusal
                : set(one, place)
        );

    private static CorrectionField Relative(
        string code,
        Func<PersonDetails, Relative?> get,
        Func<PersonDetails, Relative?, PersonDetails> set
    ) =>
        new(
            RecordFields.Of(code),
            CorrectionInput.Relative,
            one => RelativeTyped.Fill(get(one)),
            (one, typed) =>
                typed["kind"] == RelativeTyped.None ? set(one, null)
                : RelativeTyped.Read(typed, get(one)).IsRefused(out var refusal, out var relative) ? refusal
                : set(one, relative)
        );
}

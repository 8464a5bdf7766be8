using System.Security.Cryptography;
using CanCuoc.Access;
using CanCuoc.Biometrics;
using CanCuoc.Cards;
using CanCuoc.Enrolment;
using CanCuoc.Exchange;
using CanCuoc.Keys;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Programme;
using CanCuoc.Residence;

namespace CanCuoc.Program;

/// <summary>Every operation of the program, each made once, from what it is made of.</summary>
internal sealed class Operations : IDisposable
{
    private readonly ECDsa extractSigner;

    public Operations(OperationParts parts)
    {
        var (acts, keys, gates, issuingKeys, bodies, isDemonstration, clock) = parts;
        var store = acts.Store;
        (IssuingKeys, Bodies) = (issuingKeys, bodies);
        SignIn = new SignIn(acts, Passwords);
        Desks = new Desks(store, clock);
        ReadPersons = new ReadPersons(ReadPerson);
        ReadFamily = new ReadFamily(ReadPerson);
        extractSigner = RegistryKeys.Extracts(keys);
        IssueExtract = new IssueExtract(ReadPerson, extractSigner, isDemonstration);
        ReadHousehold = new ReadHousehold(ReadPerson);
        SearchPersons = new SearchPersons(ReadPerson);
        SeedPersons = new SeedPersons(acts, clock);
        SeedBodies = new SeedBodies(acts, bodies);
        IssueNumbers = new IssueNumbers(acts);
        RehearseReform = new RehearseReform(acts);
        RunReform = new RunReform(acts);
        UndoReform = new UndoReform(acts);
        RehearseStreet = new RehearseStreet(acts);
        ImportPersons = new ImportPersons(acts);
        ScreenPersons = new ScreenPersons(acts);
        RegisterPermanent = new RegisterPermanent(ReadPerson, AmendPerson);
        OpenApplication = new OpenApplication(ReadPerson);
        FindAlike = new FindAlike(bodies.Search);
        TendGalleries = new TendGalleries(bodies.Galleries);
        AttachCapture = new AttachCapture(bodies.Captures, bodies.Templates);
        ScreenApplication = new ScreenApplication(ReadPerson, SearchPersons, FindAlike.RunAsync);
        ApproveApplication = new ApproveApplication(ReadPerson, PlaceOrder);
        ReadApplication = new ReadApplication(ReadPerson, bodies.Captures);
        SignCard = new SignCard(ReadPerson, bodies.Captures, issuingKeys);
        AcceptCard = new AcceptCard(issuingKeys);
        PersonaliseCard = new PersonaliseCard(SignCard, AcceptCard, issuingKeys);
        SendBatch = new SendBatch(issuingKeys);
        HandOutCards = new HandOutCards(issuingKeys);
        ReadResults = new ReadResults(issuingKeys);
        OpenChip = new OpenChip(issuingKeys);
        KeepChip = new KeepChip(issuingKeys);
        EnsureSpecimenSigners = new EnsureSpecimenSigners(issuingKeys);
        FoundCountrySigner = new FoundCountrySigner(issuingKeys);
        IssueDocumentSigner = new IssueDocumentSigner(issuingKeys);
        RotateCountrySigner = new RotateCountrySigner(issuingKeys);
        RevokeDocumentSigner = new RevokeDocumentSigner(issuingKeys);
        IssueRevocationLists = new IssueRevocationLists(issuingKeys);
        SignMasterList = new SignMasterList(issuingKeys);
        FoundCountryVerifier = new FoundCountryVerifier(issuingKeys);
        RotateCountryVerifier = new RotateCountryVerifier(issuingKeys);
        RequestDocumentVerifier = new RequestDocumentVerifier(issuingKeys);
        CertifyDocumentVerifier = new CertifyDocumentVerifier(issuingKeys);
        CertifyTerminals = new CertifyTerminals(issuingKeys);
        ReadSigners = new ReadSigners(issuingKeys);
        ReadCards = new ReadCards(ReadPerson);
        ReconcileCards = new ReconcileCards(ReadPerson, issuingKeys);
        AdmitRequest = new AdmitRequest(store, clock);
        VerifyPerson = new VerifyPerson(ReadPerson);
        JudgeReadiness = new JudgeReadiness(acts, gates);
        OpenTogether = new OpenTogether(gates);
        ReadBoard = new ReadBoard(gates);
    }

    public IssuingKeys IssuingKeys { get; }

    public BodyRecords Bodies { get; }

    public FindAlike FindAlike { get; }

    public TendGalleries TendGalleries { get; }

    public Passwords Passwords { get; } = new();

    public SignIn SignIn { get; }

    public Desks Desks { get; }

    public ReadPerson ReadPerson { get; } = new();

    public ReadPersons ReadPersons { get; }

    public ReadFamily ReadFamily { get; }

    public IssueExtract IssueExtract { get; }

    public ReadHousehold ReadHousehold { get; }

    public RegisterNewcomer RegisterNewcomer { get; } = new(new RegisterPerson());

    public AmendPerson AmendPerson { get; } = new();

    public ReadOwnTrail ReadOwnTrail { get; } = new();

    public ReadNumberCapacity ReadNumberCapacity { get; } = new();

    public ReconcilePersons ReconcilePersons { get; } = new();

    public CountPopulation CountPopulation { get; } = new();

    public ReadPopulationFigures ReadPopulationFigures { get; } = new();

    public IssueNumbers IssueNumbers { get; }

    public SearchPersons SearchPersons { get; }

    public SeedPersons SeedPersons { get; }

    public SeedBodies SeedBodies { get; }

    public RehearseReform RehearseReform { get; }

    public RunReform RunReform { get; }

    public UndoReform UndoReform { get; }

    public ReadReforms ReadReforms { get; } = new();

    public RehearseStreet RehearseStreet { get; }

    public RenameStreet RenameStreet { get; } = new();

    public WithdrawStreet WithdrawStreet { get; } = new();

    public ReadStreets ReadStreets { get; } = new();

    public ImportPersons ImportPersons { get; }

    public ReadSources ReadSources { get; } = new();

    public ScreenPersons ScreenPersons { get; }

    public ReadScreening ReadScreening { get; } = new();

    public RegisterPermanent RegisterPermanent { get; }

    public OpenApplication OpenApplication { get; }

    public AttachCapture AttachCapture { get; }

    public CompleteCapture CompleteCapture { get; } = new();

    public ScreenApplication ScreenApplication { get; }

    public ResolveDoubt ResolveDoubt { get; } = new();

    public ApproveApplication ApproveApplication { get; }

    public ReadApplication ReadApplication { get; }

    public PlaceOrder PlaceOrder { get; } = new();

    public ReleaseBatch ReleaseBatch { get; } = new();

    public AdmitFactory AdmitFactory { get; } = new();

    public SendBatch SendBatch { get; }

    public TakeChips TakeChips { get; } = new();

    public SignCard SignCard { get; }

    public HandOutCards HandOutCards { get; }

    public ReadResults ReadResults { get; }

    public AcceptCard AcceptCard { get; }

    public SpoilCard SpoilCard { get; } = new();

    public PersonaliseCard PersonaliseCard { get; }

    public AcceptBatch AcceptBatch { get; } = new();

    public DeliverCard DeliverCard { get; } = new();

    public OpenChip OpenChip { get; }

    public KeepChip KeepChip { get; }

    public EnsureSpecimenSigners EnsureSpecimenSigners { get; }

    public FoundCountrySigner FoundCountrySigner { get; }

    public IssueDocumentSigner IssueDocumentSigner { get; }

    public RotateCountrySigner RotateCountrySigner { get; }

    public RevokeDocumentSigner RevokeDocumentSigner { get; }

    public IssueRevocationLists IssueRevocationLists { get; }

    public SignMasterList SignMasterList { get; }

    public FoundCountryVerifier FoundCountryVerifier { get; }

    public RotateCountryVerifier RotateCountryVerifier { get; }

    public RequestDocumentVerifier RequestDocumentVerifier { get; }

    public CertifyDocumentVerifier CertifyDocumentVerifier { get; }

    public CertifyTerminals CertifyTerminals { get; }

    public ReadSigners ReadSigners { get; }

    public ReadCards ReadCards { get; }

    public ReconcileCards ReconcileCards { get; }

    public MakeAgreement MakeAgreement { get; } = new();

    public AdmitRequest AdmitRequest { get; }

    public VerifyPerson VerifyPerson { get; }

    public JudgeReadiness JudgeReadiness { get; }

    public OpenTogether OpenTogether { get; }

    public ReadBoard ReadBoard { get; }

    public void Dispose() => extractSigner.Dispose();
}

/// <summary>What operations are made of.</summary>
internal sealed record OperationParts(
    Acts Acts,
    KeyStore Keys,
    IReadOnlyList<Gate> Gates,
    IssuingKeys IssuingKeys,
    BodyRecords Bodies,
    bool IsDemonstration,
    TimeProvider Clock
);

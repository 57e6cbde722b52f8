using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Tenebra.Tests")]

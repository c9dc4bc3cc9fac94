import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Lucene as a peer.
 *
 * <pre>
 * LucenePeer retrieve ANALYZER DOCS.tsv QUERIES.tsv RUN LIMIT   id TAB text a line; BM25, any word
 * LucenePeer similar  ANALYZER DOCS.tsv QUERIES.tsv RUN LIMIT   the same by MoreLikeThis
 * LucenePeer tokens ANALYZER TEXT PASSES                        seconds of each pass, one a line
 * </pre>
 *
 * ANALYZER: english, standard, smartcn, cjk.
 */
public final class LucenePeer {
    private static final String TEXT = "text";

    private LucenePeer() {}

    public static void main(String[] args) throws IOException {
        switch (args[0]) {
            case "retrieve" -> retrieve(args, LucenePeer::anyWord);
            case "similar" -> retrieve(args, LucenePeer::moreLikeThis);
            case "tokens" -> tokens(args);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static Analyzer analyzer(String name) {
        return switch (name) {
            case "english" -> new EnglishAnalyzer();
            case "standard" -> new StandardAnalyzer();
            case "smartcn" -> new SmartChineseAnalyzer();
            case "cjk" -> new CJKAnalyzer();
            default -> throw new IllegalArgumentException("no analyser " + name);
        };
    }

    private interface QueryMaker {
        Query make(Analyzer analyzer, IndexReader reader, String text) throws IOException;
    }

    private static void retrieve(String[] args, QueryMaker maker) throws IOException {
        Analyzer analyzer = analyzer(args[1]);
        BooleanQuery.setMaxClauseCount(1 << 20);
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        long started = System.nanoTime();
        index(analyzer, directory, Path.of(args[2]));
        long indexed = System.nanoTime();
        int queries;
        try (DirectoryReader reader = DirectoryReader.open(directory);
                PrintStream run = new PrintStream(Files.newOutputStream(Path.of(args[4])), false, "UTF-8")) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new BM25Similarity());
            queries = answer(analyzer, maker, searcher, Path.of(args[3]), Integer.parseInt(args[5]), run);
        }
        long answered = System.nanoTime();
        System.out.printf(Locale.ROOT, "{\"index_s\": %.3f, \"ms_per_query\": %.3f}%n",
                (indexed - started) / 1e9, (answered - indexed) / 1e6 / Math.max(1, queries));
    }

    private static void index(Analyzer analyzer, ByteBuffersDirectory directory, Path documents)
            throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(analyzer).setSimilarity(new BM25Similarity());
        try (IndexWriter writer = new IndexWriter(directory, config);
                BufferedReader lines = Files.newBufferedReader(documents, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                Document document = new Document();
                document.add(new StringField("id", line.substring(0, tab), Field.Store.YES));
                document.add(new TextField(TEXT, line.substring(tab + 1), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
    }

    private static int answer(Analyzer analyzer, QueryMaker maker, IndexSearcher searcher, Path queries,
            int limit, PrintStream run) throws IOException {
        int answered = 0;
        try (BufferedReader lines = Files.newBufferedReader(queries, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                Query query = maker.make(analyzer, searcher.getIndexReader(), line.substring(tab + 1));
                ScoreDoc[] hits = searcher.search(query, limit).scoreDocs;
                for (int i = 0; i < hits.length; ++i) {
                    run.printf(Locale.ROOT, "%s Q0 %s %d %.6f lucene%n", line.substring(0, tab),
                            searcher.doc(hits[i].doc).get("id"), i + 1, hits[i].score);
                }
                ++answered;
            }
        }
        return answered;
    }

    // Every word counts: the defaults, two times in the text and five documents, leave short texts nothing.
    private static Query moreLikeThis(Analyzer analyzer, IndexReader reader, String text) throws IOException {
        MoreLikeThis similar = new MoreLikeThis(reader);
        similar.setAnalyzer(analyzer);
        similar.setFieldNames(new String[] {TEXT});
        similar.setMinTermFreq(1);
        similar.setMinDocFreq(1);
        return similar.like(TEXT, new StringReader(text));
    }

    private static Query anyWord(Analyzer analyzer, IndexReader reader, String text) throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String term : terms(analyzer, text)) counts.merge(term, 1, Integer::sum);
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        counts.forEach((term, count) -> any.add(
                new BoostQuery(new TermQuery(new Term(TEXT, term)), count), BooleanClause.Occur.SHOULD));
        return any.build();
    }

    private static List<String> terms(Analyzer analyzer, String text) throws IOException {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(TEXT, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) terms.add(term.toString());
            tokens.end();
        }
        return terms;
    }

    private static void tokens(String[] args) throws IOException {
        Analyzer analyzer = analyzer(args[1]);
        List<String> lines = Files.readAllLines(Path.of(args[2]), StandardCharsets.UTF_8);
        for (int pass = 0; pass < Integer.parseInt(args[3]); ++pass) {
            long started = System.nanoTime();
            long length = 0;
            for (String line : lines) length += length(analyzer, line);
            System.out.printf(Locale.ROOT, "%.6f %d%n", (System.nanoTime() - started) / 1e9, length);
        }
    }

    private static long length(Analyzer analyzer, String text) throws IOException {
        long length = 0;
        try (TokenStream tokens = analyzer.tokenStream(TEXT, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) length += term.length();
            tokens.end();
        }
        return length;
    }
}

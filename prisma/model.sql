-- CreateEnum
CREATE TYPE "RegionLevel" AS ENUM ('COUNTRY', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP', 'ZONE');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('WORK_REPORT', 'BULLETIN', 'POLICY_TEXT', 'NEWS', 'WEB_PAGE');

-- CreateEnum
CREATE TYPE "Reliability" AS ENUM ('A', 'B', 'C');

-- CreateEnum
CREATE TYPE "Topic" AS ENUM ('VENUES', 'MASS_SPORT', 'COMPETITION', 'INDUSTRY', 'FUNDING', 'LOTTERY', 'CONTEXT', 'ADMINISTRATION');

-- CreateEnum
CREATE TYPE "Aggregation" AS ENUM ('SUM', 'MEAN', 'NONE');

-- CreateEnum
CREATE TYPE "IncreaseForm" AS ENUM ('AMOUNT', 'PERCENT');

-- CreateEnum
CREATE TYPE "ObservationKind" AS ENUM ('ACTUAL', 'TARGET', 'PLAN');

-- CreateEnum
CREATE TYPE "Qualifier" AS ENUM ('APPROXIMATE', 'AT_LEAST', 'NEARLY', 'AT_MOST', 'ESTIMATED', 'RANGE');

-- CreateEnum
CREATE TYPE "FacilityStatus" AS ENUM ('PLANNED', 'UNDER_CONSTRUCTION', 'OPEN', 'CLOSED_TEMPORARILY', 'CLOSED');

-- CreateEnum
CREATE TYPE "ProgrammeStatus" AS ENUM ('PLANNED', 'ONGOING', 'COMPLETED');

-- CreateEnum
CREATE TYPE "Level" AS ENUM ('INTERNATIONAL', 'NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY');

-- CreateEnum
CREATE TYPE "EventMode" AS ENUM ('ON_SITE', 'ONLINE');

-- CreateEnum
CREATE TYPE "EventStatus" AS ENUM ('PLANNED', 'STARTED', 'HELD');

-- CreateEnum
CREATE TYPE "ProjectCategory" AS ENUM ('BASE', 'UNIT', 'PROJECT', 'TOWN');

-- CreateEnum
CREATE TYPE "PolicyStatus" AS ENUM ('PLANNED', 'ISSUED');

-- CreateEnum
CREATE TYPE "CommitmentOutcome" AS ENUM ('UNKNOWN', 'KEPT', 'KEPT_LATE', 'NOT_KEPT');

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('GOVERNMENT', 'PARTY', 'ASSOCIATION', 'SCHOOL', 'COMPANY', 'MEDIA');

-- CreateEnum
CREATE TYPE "StatementTopic" AS ENUM ('SLOGAN', 'AWARD', 'MEDIA_CHANNEL', 'CONTEXT');

-- CreateEnum
CREATE TYPE "FindingRule" AS ENUM ('PARTS_SUM', 'SUBTOTAL', 'REMAINDER', 'PART_WITHIN_WHOLE', 'UNIT_SLIP', 'SHARE_OF_WHOLE', 'QUOTIENT', 'IMPLIED_DIVISOR', 'IMPLIED_DIVIDEND', 'REGIONS_SUM', 'REGION_SHARE', 'STATED_INCREASE', 'YEAR_ON_YEAR', 'BASE_YEAR', 'COMPLETION_RATE', 'PROMISE', 'RANK', 'REFERENCE_DATE', 'SOURCE_CONFLICT', 'TWO_UNITS', 'DIVISIONS');

-- CreateEnum
CREATE TYPE "FindingVerdict" AS ENUM ('PASS', 'FAIL', 'NOTE');

-- CreateTable
CREATE TABLE "Region" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "pinyin" TEXT NOT NULL,
    "level" "RegionLevel" NOT NULL,
    "parentCode" TEXT,
    "validFrom" TEXT,
    "validTo" TEXT,
    "note" TEXT,
    "noteEn" TEXT,
    "ancestorCodes" TEXT[],

    CONSTRAINT "Region_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "publisherEn" TEXT NOT NULL,
    "kind" "SourceKind" NOT NULL,
    "url" TEXT,
    "publishedOn" TEXT,
    "retrievedOn" TEXT,
    "sha256" TEXT,
    "reliability" "Reliability" NOT NULL,
    "licence" TEXT,
    "note" TEXT,
    "noteEn" TEXT,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Citation" (
    "id" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "locator" TEXT,
    "asWritten" TEXT NOT NULL,
    "start" INTEGER,
    "end" INTEGER,

    CONSTRAINT "Citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Unit" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "quantityKind" TEXT NOT NULL,
    "baseCode" TEXT NOT NULL,
    "factor" TEXT,
    "ucum" TEXT,
    "currency" TEXT,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "definitionEn" TEXT NOT NULL,
    "unitCode" TEXT NOT NULL,
    "topic" "Topic" NOT NULL,
    "aggregation" "Aggregation" NOT NULL,

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "IndicatorPart" (
    "id" TEXT NOT NULL,
    "wholeCode" TEXT NOT NULL,
    "breakdown" TEXT NOT NULL,
    "partCode" TEXT NOT NULL,
    "complete" BOOLEAN NOT NULL,
    "citationIds" TEXT[],

    CONSTRAINT "IndicatorPart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndicatorRatio" (
    "resultCode" TEXT NOT NULL,
    "numeratorCode" TEXT NOT NULL,
    "denominatorCodes" TEXT[],
    "per" INTEGER NOT NULL,

    CONSTRAINT "IndicatorRatio_pkey" PRIMARY KEY ("resultCode")
);

-- CreateTable
CREATE TABLE "IndicatorIncrease" (
    "increaseCode" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "expressedAs" "IncreaseForm" NOT NULL,

    CONSTRAINT "IndicatorIncrease_pkey" PRIMARY KEY ("increaseCode")
);

-- CreateTable
CREATE TABLE "CompletionRate" (
    "rateCode" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,

    CONSTRAINT "CompletionRate_pkey" PRIMARY KEY ("rateCode")
);

-- CreateTable
CREATE TABLE "DivisionCount" (
    "regionCode" TEXT NOT NULL,
    "divisions" INTEGER NOT NULL,
    "note" TEXT,
    "noteEn" TEXT,

    CONSTRAINT "DivisionCount_pkey" PRIMARY KEY ("regionCode")
);

-- CreateTable
CREATE TABLE "DivisionCountIndicator" (
    "indicatorCode" TEXT NOT NULL,
    "groupName" TEXT NOT NULL,

    CONSTRAINT "DivisionCountIndicator_pkey" PRIMARY KEY ("indicatorCode")
);

-- CreateTable
CREATE TABLE "BaseYearComparison" (
    "id" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "regionCode" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "increase" TEXT NOT NULL,
    "baseYear" INTEGER NOT NULL,
    "otherYear" INTEGER NOT NULL,
    "note" TEXT,
    "noteEn" TEXT,
    "citationIds" TEXT[],

    CONSTRAINT "BaseYearComparison_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Observation" (
    "id" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "regionCode" TEXT NOT NULL,
    "yearFrom" INTEGER,
    "yearTo" INTEGER,
    "kind" "ObservationKind" NOT NULL,
    "exact" TEXT NOT NULL,
    "exactUpper" TEXT,
    "unitCode" TEXT NOT NULL,
    "qualifier" "Qualifier",
    "asOf" TEXT,
    "programmeId" TEXT,
    "eventId" TEXT,
    "facilityId" TEXT,
    "preferred" BOOLEAN NOT NULL,
    "preferredReason" TEXT,
    "preferredReasonEn" TEXT,
    "inferred" TEXT[],
    "underivable" TEXT,
    "underivableEn" TEXT,
    "note" TEXT,
    "noteEn" TEXT,
    "citationIds" TEXT[],
    "value" DOUBLE PRECISION NOT NULL,
    "baseValue" DOUBLE PRECISION,
    "answeredById" TEXT,

    CONSTRAINT "Observation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RankClaim" (
    "id" TEXT NOT NULL,
    "observationId" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "regionCode" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "scopeEn" TEXT NOT NULL,
    "inferred" TEXT[],
    "underivable" TEXT,
    "underivableEn" TEXT,
    "citationIds" TEXT[],

    CONSTRAINT "RankClaim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FacilityType" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "parentCode" TEXT,
    "censusCode" TEXT,
    "note" TEXT,
    "noteEn" TEXT,

    CONSTRAINT "FacilityType_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Sport" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "parentCode" TEXT,

    CONSTRAINT "Sport_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Facility" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT,
    "typeCode" TEXT,
    "regionCode" TEXT NOT NULL,
    "status" "FacilityStatus",
    "address" TEXT,
    "longitude" DOUBLE PRECISION,
    "latitude" DOUBLE PRECISION,
    "area" TEXT,
    "areaUnitCode" TEXT,
    "areaQualifier" "Qualifier",
    "length" TEXT,
    "lengthUnitCode" TEXT,
    "lengthQualifier" "Qualifier",
    "capacity" TEXT,
    "capacityUnitCode" TEXT,
    "capacityQualifier" "Qualifier",
    "openedOn" TEXT,
    "operatorId" TEXT,
    "inferred" TEXT[],
    "underivable" TEXT,
    "underivableEn" TEXT,
    "note" TEXT,
    "noteEn" TEXT,
    "citationIds" TEXT[],
    "pinyin" TEXT NOT NULL,
    "prefectureCode" TEXT,
    "provinceCode" TEXT,
    "areaM2" DOUBLE PRECISION,
    "lengthM" DOUBLE PRECISION,

    CONSTRAINT "Facility_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Programme" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "description" TEXT,
    "descriptionEn" TEXT,
    "regionCode" TEXT NOT NULL,
    "startsOn" TEXT,
    "endsOn" TEXT,
    "status" "ProgrammeStatus",
    "policyId" TEXT,
    "sportCodes" TEXT[],
    "inferred" TEXT[],
    "note" TEXT,
    "noteEn" TEXT,
    "citationIds" TEXT[],
    "pinyin" TEXT NOT NULL,

    CONSTRAINT "Programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventSeries" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "sportCodes" TEXT[],
    "regionCode" TEXT,
    "level" "Level",
    "inferred" TEXT[],
    "note" TEXT,
    "noteEn" TEXT,
    "citationIds" TEXT[],
    "pinyin" TEXT NOT NULL,

    CONSTRAINT "EventSeries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" TEXT NOT NULL,
    "seriesId" TEXT,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "edition" INTEGER,
    "sportCodes" TEXT[],
    "regionCode" TEXT,
    "venueId" TEXT,
    "startsOn" TEXT,
    "endsOn" TEXT,
    "mode" "EventMode",
    "level" "Level",
    "status" "EventStatus",
    "organiserId" TEXT,
    "inferred" TEXT[],
    "note" TEXT,
    "noteEn" TEXT,
    "citationIds" TEXT[],
    "pinyin" TEXT NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DemonstrationProject" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "level" "Level" NOT NULL,
    "category" "ProjectCategory" NOT NULL,
    "regionCode" TEXT NOT NULL,
    "operatorId" TEXT,
    "designatorId" TEXT,
    "designatedOn" TEXT,
    "batch" INTEGER,
    "policyId" TEXT,
    "inferred" TEXT[],
    "note" TEXT,
    "noteEn" TEXT,
    "citationIds" TEXT[],
    "pinyin" TEXT NOT NULL,

    CONSTRAINT "DemonstrationProject_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Policy" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "documentNumber" TEXT,
    "issuerId" TEXT,
    "level" "Level",
    "issuedOn" TEXT,
    "yearFrom" INTEGER,
    "yearTo" INTEGER,
    "status" "PolicyStatus" NOT NULL,
    "inferred" TEXT[],
    "note" TEXT,
    "noteEn" TEXT,
    "citationIds" TEXT[],

    CONSTRAINT "Policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Commitment" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "topic" "Topic" NOT NULL,
    "regionCode" TEXT NOT NULL,
    "dueYear" INTEGER,
    "policyId" TEXT,
    "eventId" TEXT,
    "observationId" TEXT,
    "answeredById" TEXT,
    "outcome" "CommitmentOutcome" NOT NULL,
    "outcomeNote" TEXT,
    "outcomeNoteEn" TEXT,
    "inferred" TEXT[],
    "citationIds" TEXT[],

    CONSTRAINT "Commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "kind" "OrganisationKind" NOT NULL,
    "regionCode" TEXT,
    "inferred" TEXT[],
    "note" TEXT,
    "noteEn" TEXT,
    "citationIds" TEXT[],
    "pinyin" TEXT NOT NULL,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Statement" (
    "id" TEXT NOT NULL,
    "topic" "StatementTopic" NOT NULL,
    "text" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,
    "regionCode" TEXT NOT NULL,
    "year" INTEGER,
    "organisationId" TEXT,
    "eventId" TEXT,
    "inferred" TEXT[],
    "citationIds" TEXT[],

    CONSTRAINT "Statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Finding" (
    "id" TEXT NOT NULL,
    "rule" "FindingRule" NOT NULL,
    "verdict" "FindingVerdict" NOT NULL,
    "explanation" TEXT NOT NULL,
    "explanationEn" TEXT NOT NULL,
    "expression" TEXT,
    "computed" TEXT,
    "stated" TEXT,
    "tolerance" TEXT,
    "unitCode" TEXT,
    "indicatorCode" TEXT,
    "regionCode" TEXT,
    "yearFrom" INTEGER,
    "yearTo" INTEGER,
    "observationIds" TEXT[],
    "facilityId" TEXT,
    "citationIds" TEXT[],

    CONSTRAINT "Finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Release" (
    "version" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL,
    "licence" TEXT NOT NULL,
    "notes" TEXT,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "ReleaseTable" (
    "version" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,

    CONSTRAINT "ReleaseTable_pkey" PRIMARY KEY ("version","name")
);

-- CreateTable
CREATE TABLE "SearchEntry" (
    "type" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "tokens" tsvector NOT NULL,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("type","id")
);

-- CreateTable
CREATE TABLE "GroupCount" (
    "id" SERIAL NOT NULL,
    "model" TEXT NOT NULL,
    "column" TEXT NOT NULL,
    "key" TEXT,
    "count" INTEGER NOT NULL,

    CONSTRAINT "GroupCount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FacilityCount" (
    "id" SERIAL NOT NULL,
    "regionCode" TEXT NOT NULL,
    "prefectureCode" TEXT,
    "provinceCode" TEXT,
    "typeCode" TEXT,
    "status" "FacilityStatus",
    "count" INTEGER NOT NULL,

    CONSTRAINT "FacilityCount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ObservationCount" (
    "id" SERIAL NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "regionCode" TEXT NOT NULL,
    "kind" "ObservationKind" NOT NULL,
    "unitCode" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "ObservationCount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FindingCount" (
    "id" SERIAL NOT NULL,
    "rule" "FindingRule" NOT NULL,
    "verdict" "FindingVerdict" NOT NULL,
    "indicatorCode" TEXT,
    "count" INTEGER NOT NULL,

    CONSTRAINT "FindingCount_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Region_parentCode_idx" ON "Region"("parentCode");

-- CreateIndex
CREATE INDEX "Citation_sourceId_idx" ON "Citation"("sourceId");

-- CreateIndex
CREATE INDEX "Observation_indicatorCode_regionCode_yearTo_id_idx" ON "Observation"("indicatorCode", "regionCode", "yearTo" DESC, "id");

-- CreateIndex
CREATE INDEX "Observation_indicatorCode_yearTo_id_idx" ON "Observation"("indicatorCode", "yearTo" DESC, "id");

-- CreateIndex
CREATE INDEX "Observation_regionCode_yearTo_indicatorCode_id_idx" ON "Observation"("regionCode", "yearTo" DESC, "indicatorCode", "id");

-- CreateIndex
CREATE INDEX "Observation_yearTo_id_idx" ON "Observation"("yearTo" DESC, "id");

-- CreateIndex
CREATE INDEX "Observation_programmeId_idx" ON "Observation"("programmeId");

-- CreateIndex
CREATE INDEX "Observation_eventId_idx" ON "Observation"("eventId");

-- CreateIndex
CREATE INDEX "Observation_facilityId_idx" ON "Observation"("facilityId");

-- CreateIndex
CREATE INDEX "Observation_answeredById_idx" ON "Observation"("answeredById");

-- CreateIndex
CREATE INDEX "RankClaim_observationId_idx" ON "RankClaim"("observationId");

-- CreateIndex
CREATE INDEX "Facility_regionCode_pinyin_id_idx" ON "Facility"("regionCode", "pinyin", "id");

-- CreateIndex
CREATE INDEX "Facility_prefectureCode_pinyin_id_idx" ON "Facility"("prefectureCode", "pinyin", "id");

-- CreateIndex
CREATE INDEX "Facility_provinceCode_pinyin_id_idx" ON "Facility"("provinceCode", "pinyin", "id");

-- CreateIndex
CREATE INDEX "Facility_provinceCode_typeCode_pinyin_id_idx" ON "Facility"("provinceCode", "typeCode", "pinyin", "id");

-- CreateIndex
CREATE INDEX "Facility_typeCode_pinyin_id_idx" ON "Facility"("typeCode", "pinyin", "id");

-- CreateIndex
CREATE INDEX "Facility_pinyin_id_idx" ON "Facility"("pinyin", "id");

-- CreateIndex
CREATE INDEX "Facility_areaM2_id_idx" ON "Facility"("areaM2" DESC, "id");

-- CreateIndex
CREATE INDEX "Facility_lengthM_id_idx" ON "Facility"("lengthM" DESC, "id");

-- CreateIndex
CREATE INDEX "Facility_openedOn_id_idx" ON "Facility"("openedOn" DESC, "id");

-- CreateIndex
CREATE INDEX "Facility_typeCode_areaM2_id_idx" ON "Facility"("typeCode", "areaM2" DESC, "id");

-- CreateIndex
CREATE INDEX "Facility_typeCode_lengthM_id_idx" ON "Facility"("typeCode", "lengthM" DESC, "id");

-- CreateIndex
CREATE INDEX "Facility_typeCode_openedOn_id_idx" ON "Facility"("typeCode", "openedOn" DESC, "id");

-- CreateIndex
CREATE INDEX "Programme_regionCode_idx" ON "Programme"("regionCode");

-- CreateIndex
CREATE INDEX "EventSeries_regionCode_idx" ON "EventSeries"("regionCode");

-- CreateIndex
CREATE INDEX "Event_seriesId_idx" ON "Event"("seriesId");

-- CreateIndex
CREATE INDEX "Event_regionCode_idx" ON "Event"("regionCode");

-- CreateIndex
CREATE INDEX "Event_venueId_idx" ON "Event"("venueId");

-- CreateIndex
CREATE INDEX "DemonstrationProject_regionCode_idx" ON "DemonstrationProject"("regionCode");

-- CreateIndex
CREATE INDEX "Commitment_regionCode_idx" ON "Commitment"("regionCode");

-- CreateIndex
CREATE INDEX "Finding_observationIds_idx" ON "Finding" USING GIN ("observationIds");

-- CreateIndex
CREATE INDEX "Finding_regionCode_idx" ON "Finding"("regionCode");

-- CreateIndex
CREATE INDEX "Finding_indicatorCode_idx" ON "Finding"("indicatorCode");

-- CreateIndex
CREATE INDEX "SearchEntry_tokens_idx" ON "SearchEntry" USING GIN ("tokens");

-- CreateIndex
CREATE INDEX "GroupCount_model_column_idx" ON "GroupCount"("model", "column");

-- CreateIndex
CREATE INDEX "FacilityCount_regionCode_idx" ON "FacilityCount"("regionCode");

-- CreateIndex
CREATE INDEX "FacilityCount_prefectureCode_idx" ON "FacilityCount"("prefectureCode");

-- CreateIndex
CREATE INDEX "FacilityCount_provinceCode_idx" ON "FacilityCount"("provinceCode");

-- CreateIndex
CREATE INDEX "ObservationCount_indicatorCode_idx" ON "ObservationCount"("indicatorCode");

-- CreateIndex
CREATE INDEX "ObservationCount_regionCode_idx" ON "ObservationCount"("regionCode");

-- AddForeignKey
ALTER TABLE "Region" ADD CONSTRAINT "Region_parentCode_fkey" FOREIGN KEY ("parentCode") REFERENCES "Region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_baseCode_fkey" FOREIGN KEY ("baseCode") REFERENCES "Unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_unitCode_fkey" FOREIGN KEY ("unitCode") REFERENCES "Unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorPart" ADD CONSTRAINT "IndicatorPart_wholeCode_fkey" FOREIGN KEY ("wholeCode") REFERENCES "Indicator"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorPart" ADD CONSTRAINT "IndicatorPart_partCode_fkey" FOREIGN KEY ("partCode") REFERENCES "Indicator"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorRatio" ADD CONSTRAINT "IndicatorRatio_resultCode_fkey" FOREIGN KEY ("resultCode") REFERENCES "Indicator"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorRatio" ADD CONSTRAINT "IndicatorRatio_numeratorCode_fkey" FOREIGN KEY ("numeratorCode") REFERENCES "Indicator"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorIncrease" ADD CONSTRAINT "IndicatorIncrease_increaseCode_fkey" FOREIGN KEY ("increaseCode") REFERENCES "Indicator"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorIncrease" ADD CONSTRAINT "IndicatorIncrease_indicatorCode_fkey" FOREIGN KEY ("indicatorCode") REFERENCES "Indicator"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompletionRate" ADD CONSTRAINT "CompletionRate_rateCode_fkey" FOREIGN KEY ("rateCode") REFERENCES "Indicator"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompletionRate" ADD CONSTRAINT "CompletionRate_indicatorCode_fkey" FOREIGN KEY ("indicatorCode") REFERENCES "Indicator"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DivisionCount" ADD CONSTRAINT "DivisionCount_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DivisionCountIndicator" ADD CONSTRAINT "DivisionCountIndicator_indicatorCode_fkey" FOREIGN KEY ("indicatorCode") REFERENCES "Indicator"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BaseYearComparison" ADD CONSTRAINT "BaseYearComparison_indicatorCode_fkey" FOREIGN KEY ("indicatorCode") REFERENCES "Indicator"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BaseYearComparison" ADD CONSTRAINT "BaseYearComparison_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_indicatorCode_fkey" FOREIGN KEY ("indicatorCode") REFERENCES "Indicator"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_unitCode_fkey" FOREIGN KEY ("unitCode") REFERENCES "Unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_facilityId_fkey" FOREIGN KEY ("facilityId") REFERENCES "Facility"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "Observation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RankClaim" ADD CONSTRAINT "RankClaim_observationId_fkey" FOREIGN KEY ("observationId") REFERENCES "Observation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RankClaim" ADD CONSTRAINT "RankClaim_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FacilityType" ADD CONSTRAINT "FacilityType_parentCode_fkey" FOREIGN KEY ("parentCode") REFERENCES "FacilityType"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sport" ADD CONSTRAINT "Sport_parentCode_fkey" FOREIGN KEY ("parentCode") REFERENCES "Sport"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Facility" ADD CONSTRAINT "Facility_typeCode_fkey" FOREIGN KEY ("typeCode") REFERENCES "FacilityType"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Facility" ADD CONSTRAINT "Facility_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Facility" ADD CONSTRAINT "Facility_areaUnitCode_fkey" FOREIGN KEY ("areaUnitCode") REFERENCES "Unit"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Facility" ADD CONSTRAINT "Facility_lengthUnitCode_fkey" FOREIGN KEY ("lengthUnitCode") REFERENCES "Unit"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Facility" ADD CONSTRAINT "Facility_capacityUnitCode_fkey" FOREIGN KEY ("capacityUnitCode") REFERENCES "Unit"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Facility" ADD CONSTRAINT "Facility_operatorId_fkey" FOREIGN KEY ("operatorId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_policyId_fkey" FOREIGN KEY ("policyId") REFERENCES "Policy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventSeries" ADD CONSTRAINT "EventSeries_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "EventSeries"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "Facility"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_organiserId_fkey" FOREIGN KEY ("organiserId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DemonstrationProject" ADD CONSTRAINT "DemonstrationProject_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DemonstrationProject" ADD CONSTRAINT "DemonstrationProject_operatorId_fkey" FOREIGN KEY ("operatorId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DemonstrationProject" ADD CONSTRAINT "DemonstrationProject_designatorId_fkey" FOREIGN KEY ("designatorId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DemonstrationProject" ADD CONSTRAINT "DemonstrationProject_policyId_fkey" FOREIGN KEY ("policyId") REFERENCES "Policy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Policy" ADD CONSTRAINT "Policy_issuerId_fkey" FOREIGN KEY ("issuerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_policyId_fkey" FOREIGN KEY ("policyId") REFERENCES "Policy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_observationId_fkey" FOREIGN KEY ("observationId") REFERENCES "Observation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "Observation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_unitCode_fkey" FOREIGN KEY ("unitCode") REFERENCES "Unit"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_indicatorCode_fkey" FOREIGN KEY ("indicatorCode") REFERENCES "Indicator"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_facilityId_fkey" FOREIGN KEY ("facilityId") REFERENCES "Facility"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseTable" ADD CONSTRAINT "ReleaseTable_version_fkey" FOREIGN KEY ("version") REFERENCES "Release"("version") ON DELETE RESTRICT ON UPDATE CASCADE;
